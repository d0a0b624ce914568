import type { Shape } from '../../shape.ts';
import { changePlans } from './changePlans/sv.ts';
import type { wizards as english } from './en.ts';
import { moveBetweenGroups } from './moveBetweenGroups/sv.ts';
import { reason } from './reasons/sv.ts';
import { retirePlan } from './retirePlan/sv.ts';
import { succession } from './succession/sv.ts';

export const wizards: Shape<typeof english> = {
  title: 'Guider',
  about: 'En guide frågar om en sak i taget, säger varför och lämnar efter sig ett vanligt scenario. Dess steg kan redigeras för hand.',
  begin: 'Börja',
  begun: 'Påbörjade',
  goOn: 'Fortsätt',
  remove: 'Ta bort',
  removeTitle: 'Ta bort guiden?',
  removeQuestion: 'Dina svar tas bort. Ett scenario som guiden har skrivit finns kvar.',
  noScenarioYet: 'Inget scenario skrivet än',
  hasScenario: 'Scenario: {{name}}',
  hasEditedScenario: 'Scenario: {{name}}, sedan dess redigerat för hand',
  leftAt: 'Lämnad vid: {{page}}',
  pages: 'Guidens sidor',
  page: 'Sida {{number, number}} av {{total, number}}',
  done: 'besvarad',
  why: 'Varför nu',
  back: 'Tillbaka',
  next: 'Nästa',
  saveFailed: 'Ditt senaste svar kunde inte sparas: {{reason}}',
  unanswered: 'Svara på det som frågas här för att gå vidare.',
  kind: {
    changePlans: {
      title: 'Byt licensplaner',
      about:
        'Från Office 365 E1 till E3 eller vilket annat par som helst, för användare eller för en grupp. Det som är avstängt förblir avstängt, och inget som används försvinner obemärkt.',
    },
    moveBetweenGroups: {
      title: 'Flytta användare från en grupp med licenser till en annan',
      about:
        'Först en pilot, sedan omgångar. Om de två gruppernas licensplaner utesluter varandra väntar den nya, och ingen får ett avbrott.',
    },
    directToGroups: {
      title: 'Från direkta licenser till grupplicenser',
      about:
        'Hittar så få grupper som möjligt som ger alla det de har i dag, och tar sedan bort de direkta licenserna, först för en pilot.',
    },
    newAccounts: {
      title: 'Ge nya konton licenser',
      about: 'Först användningsplatsen, sedan licensen: ett i taget eller genom en grupp, även för synkroniserade konton.',
    },
    changeMembership: {
      title: 'Ändra en medlemskapsregel eller konvertera en grupp',
      about: 'Vem som får och vem som förlorar en licens, innan något sparas.',
    },
    retirePlan: {
      title: 'Avveckla en licensplan',
      about: 'Vem som har den och på vilken väg, vad var och en skulle förlora och hur den tas bort.',
    },
  },
  parts: {
    whom: 'Vem det gäller',
    by: {
      hasDirect: 'Alla som har en licensplan direkt',
      memberOf: 'Medlemmar i en grupp',
      department: 'En avdelning',
      ids: 'Användare som jag väljer',
    },
    department: 'Avdelning',
    noDepartment: 'Ingen användare i klientorganisationen har en avdelning.',
    group: 'Grupp',
    users: 'Användare',
    licensePlan: 'Licensplan',
    meant_one: '{{count, number}} användare',
    meant_other: '{{count, number}} användare',
    meantNobody: 'Detta gäller ingen.',
    forExample: 'Till exempel {{names}}.',
    free_one: '{{count, number}} ledig licens av {{owned, number}} köpta',
    free_other: '{{count, number}} lediga licenser av {{owned, number}} köpta',
    freeShort: '{{free, number}} lediga av {{owned, number}}',
  },
  affected: {
    title: 'Vem som får, vem som förlorar',
    service: 'Tjänst och vad som händer med den',
    option_one: '{{name}}: {{result}} ({{count, number}} användare)',
    option_other: '{{name}}: {{result}} ({{count, number}} användare)',
    more: 'Visa fler',
  },
  reason,
  succession,
  changePlans,
  moveBetweenGroups,
  retirePlan,
  steps: {
    title: 'Steg',
    why: 'De följer av dina svar, och vart och ett säger varför det finns. Inget skrivs förrän du säger till.',
    none: 'Det finns inget att göra: dina svar leder inte till något steg.',
    missing: 'Några frågor har inget svar än.',
    name: 'Scenariots namn',
    write: 'Skriv scenariot',
    writeAgain: 'Skriv scenariot igen',
    writeNew: 'Skriv ett nytt scenario',
    written: 'Skrivet till scenariot ”{{name}}”.',
    changed: 'Dina svar har ändrats sedan ”{{name}}” skrevs. Skriv det igen så att det stämmer.',
    edited: '”{{name}}” har redigerats för hand sedan dess. Det lämnas som det är: om du skriver blir det ett nytt scenario.',
  },
  preflight: {
    title: 'Förhandskontroll',
    why: 'Det som hittas innan något körs. Åtgärder blir steg i scenariot, som du också kan redigera för hand.',
    first: 'Skriv scenariot först: det är det som kontrolleras.',
  },
  outcome: {
    title: 'Utfall',
    why: 'Hela scenariot, repeterat till slutet. Det är samma siffror som den exporterade planen ger på kommandoraden.',
    first: 'Skriv scenariot först: det är det som repeteras.',
    where: 'Resultatet är scenariot ”{{name}}”. Det är ett vanligt scenario: redigera stegen, exportera det eller fortsätt i dess delar.',
    openSteps: 'Steg',
    openRoutes: 'Jämför vägar',
    stop: {
      title: 'När du ska stanna',
      about: 'När du gör detta på riktigt, fortsätt bara så länge allt detta stämmer:',
      assumptions: 'Före den första ändringen finns ingen blockerande iakttagelse kvar i förhandskontrollen.',
      added: 'När användare eller licenser har lagts till är varje användare i väntat läge och ingen har ett fel.',
      removed: 'När något har tagits bort är det väntade läget återställt innan nästa omgång börjar.',
      units: 'Det finns minst lika många lediga licenser som nästa omgång har användare.',
      otherwise: 'Stämmer något av det inte, stanna där. Det som lagts till kan vara kvar; ta inte bort något förrän det är åtgärdat.',
    },
  },
};
