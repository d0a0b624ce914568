import type { z } from 'zod';
import type { questionSchema } from '../../../shared/model/exercise.ts';
import type { SketchUser } from '../../demoTenants/tenantSketch.ts';

/** The swap of Customer service comes to the last three by id when the twelve free seats are gone. */
const LEFT_OUT = 3;

/** What the learner of *Too few seats* has to find out, and the right answers. */
export function drawSeatQuestions(agents: readonly SketchUser[]) {
  const questions: z.input<typeof questionSchema>[] = [drawWho(agents), WHY, E1];
  const right = Object.fromEntries(questions.map(({ id, choices }) => [id, choices.find((choice) => choice.right)?.id ?? '']));
  return { questions, right };
}

/** Members are taken in the order of their ids: one of the last beside some of the first, by name. */
function drawWho(agents: readonly SketchUser[]): z.input<typeof questionSchema> {
  const byId = agents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const leftOut = byId[byId.length - LEFT_OUT];
  const served = byId.slice(0, 3);
  if (leftOut === undefined) throw new Error('nobody is left out');
  const choices = [leftOut, ...served].toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return {
    id: 'who',
    text: {
      en: 'You make the change as in the exercise before. Which of these is left out?',
      sv: 'Du gör ändringen som i övningen före. Vem av dessa blir utan?',
      nl: 'U voert de wijziging uit zoals in de vorige oefening. Wie van deze mensen wordt overgeslagen?',
    },
    choices: choices.map((user) => ({
      id: user.name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
      text: { en: user.name, sv: user.name, nl: user.name },
      ...(user === leftOut && { right: true as const }),
      why:
        user === leftOut
          ? {
              en: 'Yes: when the service comes to this user, the seats are gone.',
              sv: 'Ja: när tjänsten kommer till den här användaren är licenserna slut.',
              nl: 'Ja: wanneer de service bij deze gebruiker komt, zijn de licenties op.',
            }
          : {
              en: 'No, this user gets Office 365 E3. On the group’s page, in the state As it will be, License errors names those who do not.',
              sv: 'Nej, den här användaren får Office 365 E3. På gruppens sida, i läget Som den blir, anger Licensfel vilka som inte får den.',
              nl: 'Nee, deze gebruiker krijgt Office 365 E3. Op de pagina van de groep, in de toestand Zoals het wordt, staat onder Licentiefouten wie het niet krijgt.',
            },
    })),
  };
}

const WHY: z.input<typeof questionSchema> = {
  id: 'why',
  text: {
    en: 'Why do some members not get Office 365 E3?',
    sv: 'Varför får några medlemmar inte Office 365 E3?',
    nl: 'Waarom krijgen sommige leden Office 365 E3 niet?',
  },
  choices: [
    {
      id: 'conflict',
      text: {
        en: 'Office 365 E1 and Office 365 E3 exclude each other.',
        sv: 'Office 365 E1 och Office 365 E3 utesluter varandra.',
        nl: 'Office 365 E1 en Office 365 E3 sluiten elkaar uit.',
      },
      why: {
        en: 'They do, but in one save the old one goes in the same instant, so it is no obstacle. The error is another.',
        sv: 'Det gör de, men i en enda sparning försvinner den gamla i samma ögonblick, så det är inget hinder. Felet är ett annat.',
        nl: 'Dat klopt, maar in één keer opslaan verdwijnt het oude op hetzelfde moment, dus dat is geen beletsel. De fout is een andere.',
      },
    },
    {
      id: 'location',
      text: {
        en: 'They have no usage location.',
        sv: 'De saknar användningsplats.',
        nl: 'Ze hebben geen gebruikslocatie.',
      },
      why: {
        en: 'All of them have one. And a group would take the country of the organization for a user without one.',
        sv: 'Alla har en. Och för en användare som saknar den skulle gruppen ta organisationens land.',
        nl: 'Allemaal hebben ze er een. En voor een gebruiker zonder zou de groep het land van de organisatie nemen.',
      },
    },
    {
      id: 'seats',
      text: {
        en: 'The group has more members than there are free seats.',
        sv: 'Gruppen har fler medlemmar än det finns lediga licenser.',
        nl: 'De groep heeft meer leden dan er licenties vrij zijn.',
      },
      right: true,
      why: {
        en: 'Fifteen members, twelve free seats. The service hands them out one after another until none is left.',
        sv: 'Femton medlemmar, tolv lediga licenser. Tjänsten delar ut dem en efter en tills det inte finns några kvar.',
        nl: 'Vijftien leden, twaalf vrije licenties. De service deelt ze een voor een uit tot er geen meer is.',
      },
    },
    {
      id: 'direct',
      text: {
        en: 'They have Office 365 E1 directly as well.',
        sv: 'De har också Office 365 E1 direkt.',
        nl: 'Ze hebben Office 365 E1 ook rechtstreeks.',
      },
      why: {
        en: 'None of them has. Their pages show one assignment path, the group.',
        sv: 'Ingen av dem har det. På deras sidor finns en enda tilldelningsväg: gruppen.',
        nl: 'Niemand van hen. Hun pagina’s laten één toewijzingspad zien: de groep.',
      },
    },
  ],
};

const E1: z.input<typeof questionSchema> = {
  id: 'what-about-e1',
  text: {
    en: 'What has become of the Office 365 E1 of those who were left out?',
    sv: 'Vad har hänt med Office 365 E1 för dem som blev utan?',
    nl: 'Wat is er met Office 365 E1 gebeurd bij wie is overgeslagen?',
  },
  choices: [
    {
      id: 'gone',
      text: {
        en: 'It is gone: they have no license at all now.',
        sv: 'Den är borta: de har ingen licens alls nu.',
        nl: 'Het is weg: ze hebben nu helemaal geen licentie.',
      },
      why: {
        en: 'That is what happens with two saves. In one save the service does both or neither for each user.',
        sv: 'Så går det med två sparningar. I en enda sparning gör tjänsten för varje användare båda eller ingendera.',
        nl: 'Dat gebeurt met twee keer opslaan. In één keer opslaan doet de service per gebruiker beide of geen van beide.',
      },
    },
    {
      id: 'kept',
      text: {
        en: 'They still have it, with all its services.',
        sv: 'De har den kvar, med alla dess tjänster.',
        nl: 'Ze hebben het nog, met alle services.',
      },
      right: true,
      why: {
        en: 'When the new license plan cannot be assigned, nothing is taken away, and the wish is remembered.',
        sv: 'När den nya licensplanen inte kan tilldelas tas ingenting bort, och önskemålet finns kvar.',
        nl: 'Als het nieuwe licentieplan niet kan worden toegewezen, wordt er niets weggehaald, en de wens blijft bewaard.',
      },
    },
    {
      id: 'half',
      text: {
        en: 'They have it, but only the services that Office 365 E3 does not contain.',
        sv: 'De har den, men bara de tjänster som inte ingår i Office 365 E3.',
        nl: 'Ze hebben het, maar alleen de services die niet in Office 365 E3 zitten.',
      },
      why: {
        en: 'A license is given or taken as a whole; nothing is halved.',
        sv: 'En licens ges eller tas som helhet; ingenting halveras.',
        nl: 'Een licentie wordt in haar geheel gegeven of weggehaald; er wordt niets gehalveerd.',
      },
    },
  ],
};
