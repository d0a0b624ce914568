import type { z } from 'zod';
import type { questionSchema } from '../../../shared/model/exercise.ts';

/** What the audit log of that Friday tells whoever reads it. */
export const FRIDAY_QUESTIONS: z.input<typeof questionSchema>[] = [
  {
    id: 'direct-again',
    text: {
      en: 'On Friday evening the ten people of Permits hold Office 365 E3 directly again. Who gave it to them?',
      sv: 'På fredagskvällen har de tio personerna i Permits Office 365 E3 direkt igen. Vem gav dem den?',
      nl: 'Op vrijdagavond hebben de tien mensen van Permits Office 365 E3 weer rechtstreeks. Wie gaf het hun?',
    },
    choices: [
      {
        id: 'administrator',
        text: { en: 'An administrator', sv: 'En administratör', nl: 'Een beheerder' },
        why: {
          en: 'The administrator removed it. The entries that give it back are initiated by somebody else.',
          sv: 'Administratören tog bort den. Posterna som ger tillbaka den är initierade av någon annan.',
          nl: 'De beheerder verwijderde het. De vermeldingen die het teruggeven, zijn door iets anders geïnitieerd.',
        },
      },
      {
        id: 'group-licensing',
        text: {
          en: 'Microsoft Entra group-based licensing',
          sv: 'Gruppbaserad licensiering i Microsoft Entra',
          nl: 'Groepslicenties van Microsoft Entra',
        },
        why: {
          en: 'Group-based licensing gives inherited licenses only, never direct ones.',
          sv: 'Gruppbaserad licensiering ger bara ärvda licenser, aldrig direkta.',
          nl: 'Groepslicenties geven alleen overgenomen licenties, nooit directe.',
        },
      },
      {
        id: 'script',
        text: {
          en: 'The automation “Permits script”',
          sv: 'Automatiseringen ”Permits script”',
          nl: 'De automatisering “Permits script”',
        },
        right: true,
        why: {
          en: 'Every hour it gives a direct license to whoever in Permits has none. It does not ask whether a group gives one.',
          sv: 'Varje timme ger den en direkt licens till den i Permits som saknar en. Den frågar inte om en grupp ger en.',
          nl: 'Elk uur geeft het een directe licentie aan wie er bij Permits geen heeft. Het vraagt niet of een groep er een geeft.',
        },
      },
      {
        id: 'membership',
        text: {
          en: 'Dynamic membership processing',
          sv: 'Bearbetningen av dynamiska medlemskap',
          nl: 'De verwerking van dynamische lidmaatschappen',
        },
        why: {
          en: 'None of these groups is dynamic, and memberships give no direct licenses.',
          sv: 'Ingen av grupperna är dynamisk, och medlemskap ger inga direkta licenser.',
          nl: 'Geen van deze groepen is dynamisch, en lidmaatschappen geven geen directe licenties.',
        },
      },
    ],
  },
  {
    id: 'owen-without',
    text: {
      en: 'Owen Clarke has no license plan on Friday evening. What led to it?',
      sv: 'Owen Clarke har ingen licensplan på fredagskvällen. Vad ledde till det?',
      nl: 'Owen Clarke heeft op vrijdagavond geen licentieplan. Wat leidde daartoe?',
    },
    choices: [
      {
        id: 'taken-off',
        text: {
          en: 'An administrator removed Office 365 E1 from him directly',
          sv: 'En administratör tog bort Office 365 E1 direkt från honom',
          nl: 'Een beheerder verwijderde Office 365 E1 rechtstreeks bij hem',
        },
        why: {
          en: 'He inherited it; nobody can remove that from him directly.',
          sv: 'Han ärvde den; ingen kan ta bort den direkt från honom.',
          nl: 'Hij had het overgenomen; niemand kan dat rechtstreeks bij hem verwijderen.',
        },
      },
      {
        id: 'left-group',
        text: {
          en: 'An administrator took him out of Reception together with Megan Price',
          sv: 'En administratör tog ut honom ur Reception tillsammans med Megan Price',
          nl: 'Een beheerder haalde hem samen met Megan Price uit Reception',
        },
        right: true,
        why: {
          en: 'The entry that takes E1 away is initiated by group-based licensing; “Why?” leads back to the step that removed two members instead of one.',
          sv: 'Posten som tar bort E1 är initierad av gruppbaserad licensiering; ”Varför?” leder tillbaka till steget som tog bort två medlemmar i stället för en.',
          nl: 'De vermelding die E1 weghaalt, is geïnitieerd door groepslicenties; “Waarom?” leidt terug naar de stap die twee leden verwijderde in plaats van één.',
        },
      },
      {
        id: 'no-seat',
        text: {
          en: 'There was no free seat of Office 365 E1',
          sv: 'Det fanns ingen ledig licens för Office 365 E1',
          nl: 'Er was geen vrije licentie van Office 365 E1',
        },
        why: {
          en: 'He had a seat already, and nothing is taken from anybody for lack of seats.',
          sv: 'Han hade redan en licens, och inget tas från någon på grund av att licenserna inte räcker.',
          nl: 'Hij had al een licentie, en bij gebrek aan licenties wordt niemand iets afgenomen.',
        },
      },
    ],
  },
  {
    id: 'refused',
    text: {
      en: 'One change was refused on Friday. Which one, and why?',
      sv: 'En ändring avvisades i fredags. Vilken, och varför?',
      nl: 'Eén wijziging werd vrijdag geweigerd. Welke, en waarom?',
    },
    choices: [
      {
        id: 'remove-direct',
        text: {
          en: 'Removing the direct licenses of Permits: they were inherited',
          sv: 'Borttagningen av de direkta licenserna i Permits: de var ärvda',
          nl: 'Het verwijderen van de directe licenties van Permits: ze waren overgenomen',
        },
        why: {
          en: 'That succeeded, and too early: for a minute nobody there had a license.',
          sv: 'Den lyckades, och för tidigt: under en minut hade ingen där någon licens.',
          nl: 'Dat lukte, en te vroeg: een minuut lang had niemand daar een licentie.',
        },
      },
      {
        id: 'add-megan',
        text: {
          en: 'Adding Megan Price to Planning: the license plans conflict',
          sv: 'Att lägga till Megan Price i Planning: licensplanerna står i konflikt',
          nl: 'Megan Price toevoegen aan Planning: de licentieplannen conflicteren',
        },
        why: {
          en: 'A conflict never stops a membership. She had lost E1 by then anyway.',
          sv: 'En konflikt hindrar aldrig ett medlemskap. Hon hade dessutom redan förlorat E1.',
          nl: 'Een conflict houdt een lidmaatschap nooit tegen. Bovendien was ze E1 toen al kwijt.',
        },
      },
      {
        id: 'delete-reception',
        text: {
          en: 'Deleting the group Reception: it still gives a license',
          sv: 'Att ta bort gruppen Reception: den ger fortfarande en licens',
          nl: 'De groep Reception verwijderen: die geeft nog een licentie',
        },
        right: true,
        why: {
          en: 'A group with licenses cannot be deleted. That was lucky: five people live on it.',
          sv: 'En grupp med licenser kan inte tas bort. Det var tur: fem personer är beroende av den.',
          nl: 'Een groep met licenties kan niet worden verwijderd. Dat was een geluk: vijf mensen zijn ervan afhankelijk.',
        },
      },
    ],
  },
];
