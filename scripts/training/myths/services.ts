import type { MythDraft } from './mythDraft.ts';

/** Beliefs about the services of a license plan. */

const newestGroupWins: MythDraft = ({ people: { erik }, groups: { office }, sku, service }) => ({
  id: 'newest-group-wins',
  claim: {
    en: 'When two groups give the same license plan with other services, the group joined last decides.',
    sv: 'När två grupper ger samma licensplan med olika tjänster bestämmer den grupp man gick med i sist.',
    nl: 'Als twee groepen hetzelfde licentieplan met andere services geven, telt de groep waar iemand het laatst lid van werd.',
  },
  heard: {
    en: 'An exam question offers a choice between merging and replacing that no text of Microsoft knows: https://crucialexams.com/study/questions/ms-102/contoso-has-a-microsoft-365-e5-subscription-and-uses-microsoft-entra/41543',
    sv: 'En provfråga erbjuder ett val mellan att slå ihop och att ersätta som ingen av Microsofts texter känner till: https://crucialexams.com/study/questions/ms-102/contoso-has-a-microsoft-365-e5-subscription-and-uses-microsoft-entra/41543',
    nl: 'Een examenvraag biedt een keuze tussen samenvoegen en vervangen die in geen tekst van Microsoft voorkomt: https://crucialexams.com/study/questions/ms-102/contoso-has-a-microsoft-365-e5-subscription-and-uses-microsoft-entra/41543',
  },
  experiment: {
    en: 'Erik Sund has Office 365 E1 from Sales with every service on. He also joins Office, which gives Office 365 E1 without Microsoft Teams.',
    sv: 'Erik Sund har Office 365 E1 från Sales med alla tjänster på. Han läggs även till i Office, som ger Office 365 E1 utan Microsoft Teams.',
    nl: 'Erik Sund heeft Office 365 E1 van Sales met alle services aan. Hij wordt ook lid van Office, dat Office 365 E1 zonder Microsoft Teams geeft.',
  },
  steps: [{ kind: 'addMembers', group: office.id, users: { ids: [erik.id] } }],
  observations: [
    {
      id: 'from-office',
      end: { kind: 'holds', users: { ids: [erik.id] }, skuId: sku('STANDARDPACK'), from: { group: office.id } },
      claimed: true,
    },
    {
      id: 'teams',
      end: { kind: 'serviceOn', users: { ids: [erik.id] }, servicePlanId: service('STANDARDPACK', 'TEAMS1') },
      claimed: false,
    },
  ],
  verdict: 'false',
  truth: {
    en: 'The user gets the services of both together: a service is on when any source has it on. The order of joining does not matter.',
    sv: 'Användaren får bådas tjänster tillsammans: en tjänst är på när någon källa har den på. Ordningen spelar ingen roll.',
    nl: 'De gebruiker krijgt de services van beide samen: een service staat aan zodra één bron haar aan heeft. De volgorde doet er niet toe.',
  },
  facts: ['F65', 'F66'],
});

const switchedOffForAll: MythDraft = ({ people: { erik, sara }, groups: { sales }, sku, service }) => ({
  id: 'switched-off-for-all',
  claim: {
    en: 'Switching a service off in the group switches it off for all its members.',
    sv: 'Stänger man av en tjänst i gruppen stängs den av för alla medlemmar.',
    nl: 'Wie een service in de groep uitschakelt, schakelt haar voor alle leden uit.',
  },
  experiment: {
    en: 'Microsoft Teams is switched off in the license of Sales. Erik Sund inherits Office 365 E1 only; Sara Holm also has it directly, with every service on.',
    sv: 'Microsoft Teams stängs av i licensen på Sales. Erik Sund ärver bara Office 365 E1; Sara Holm har den även direkt, med alla tjänster på.',
    nl: 'Microsoft Teams wordt uitgeschakeld in de licentie van Sales. Erik Sund neemt Office 365 E1 alleen over; Sara Holm heeft het ook direct, met alle services aan.',
  },
  steps: [
    {
      kind: 'assignLicense',
      target: { group: sales.id },
      addLicenses: [{ skuId: sku('STANDARDPACK'), disabledPlans: [service('STANDARDPACK', 'TEAMS1')] }],
    },
  ],
  observations: [
    {
      id: 'inherits-only',
      end: { kind: 'serviceOn', users: { ids: [erik.id] }, servicePlanId: service('STANDARDPACK', 'TEAMS1'), not: true },
      claimed: true,
    },
    {
      id: 'has-both',
      end: { kind: 'serviceOn', users: { ids: [sara.id] }, servicePlanId: service('STANDARDPACK', 'TEAMS1'), not: true },
      claimed: true,
    },
  ],
  verdict: 'partly',
  truth: {
    en: 'It goes for those who have it from this group alone. Whoever has it on directly, or from another group, keeps it.',
    sv: 'Den försvinner för dem som har den enbart från gruppen. Den som har den på direkt eller från en annan grupp behåller den.',
    nl: 'Ze verdwijnt bij wie haar alleen van deze groep heeft. Wie haar direct of van een andere groep aan heeft staan, houdt haar.',
  },
  facts: ['F65', 'F68'],
});

/** Pain 5 of our survey: tools that swap license plans and switch every service on. */
const choicesCarriedOver: MythDraft = ({ people: { karin }, groups: { office }, sku, service }) => ({
  id: 'choices-carried-over',
  claim: {
    en: 'Services that were off in the old license plan stay off in the new one when both change in one save.',
    sv: 'Tjänster som var av i den gamla licensplanen förblir av i den nya när båda ändras i en och samma sparning.',
    nl: 'Services die in het oude licentieplan uit stonden, blijven uit in het nieuwe als beide in één keer worden opgeslagen.',
  },
  heard: {
    en: 'Tools that replace license plans send no list of services: https://github.com/KelvinTegelaar/CIPP/issues/6014',
    sv: 'Verktyg som byter licensplan skickar ingen lista med tjänster: https://github.com/KelvinTegelaar/CIPP/issues/6014',
    nl: 'Hulpmiddelen die licentieplannen vervangen, sturen geen lijst met services mee: https://github.com/KelvinTegelaar/CIPP/issues/6014',
  },
  experiment: {
    en: 'Office gives Office 365 E1 without Microsoft Teams. In one save it gets Office 365 E3 instead, and nobody looks at the boxes.',
    sv: 'Office ger Office 365 E1 utan Microsoft Teams. I en sparning får gruppen Office 365 E3 i stället, och ingen tittar på kryssrutorna.',
    nl: 'Office geeft Office 365 E1 zonder Microsoft Teams. In één keer krijgt de groep Office 365 E3 in plaats daarvan, en niemand kijkt naar de vakjes.',
  },
  steps: [
    {
      kind: 'assignLicense',
      target: { group: office.id },
      addLicenses: [{ skuId: sku('ENTERPRISEPACK') }],
      removeLicenses: [sku('STANDARDPACK')],
    },
  ],
  observations: [
    { id: 'swapped', end: { kind: 'holds', users: { ids: [karin.id] }, skuId: sku('ENTERPRISEPACK') }, claimed: true },
    {
      id: 'teams',
      end: { kind: 'serviceOn', users: { ids: [karin.id] }, servicePlanId: service('STANDARDPACK', 'TEAMS1'), not: true },
      claimed: true,
    },
  ],
  verdict: 'false',
  truth: {
    en: 'The new license plan knows nothing of the old one: every service that is not switched off in it is on. What is to stay off has to be switched off again.',
    sv: 'Den nya licensplanen vet inget om den gamla: varje tjänst som inte stängs av i den är på. Det som ska förbli av måste stängas av igen.',
    nl: 'Het nieuwe licentieplan weet niets van het oude: elke service die er niet in wordt uitgeschakeld, staat aan. Wat uit moet blijven, moet opnieuw uit.',
  },
  facts: ['F36', 'F121', 'F118'],
});

export const SERVICE_MYTHS: readonly MythDraft[] = [newestGroupWins, switchedOffForAll, choicesCarriedOver];
