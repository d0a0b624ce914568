import type { Shape } from '../../shape.ts';
import type { proof as english } from './en.ts';

export const proof: Shape<typeof english> = {
  title: 'Varje ordning',
  about:
    'Microsoft Entra lovar inte i vilken ordning grupper och användare bearbetas. Repetitionen visar en ordning. Här provas också alla andra, för varje användare.',
  noSteps: 'Utan steg finns det inget att bearbeta.',
  working: 'Provar varje bearbetningsordning',
  again: 'Försök igen',

  verdict: {
    noOrderHarms: 'Ingen bearbetningsordning orsakar ett avbrott eller en förlust.',
    shown: 'Det finns en bearbetningsordning som orsakar ett avbrott eller en förlust.',
    asStated: 'Redan repetitionens egen ordning orsakar ett avbrott eller en förlust.',
    possible: 'En bearbetningsordning kan orsaka ett avbrott eller en förlust, men ingen som går att spela upp hittades.',
    unknown:
      'För några användare finns det fler ordningar än som kunde provas. För alla andra orsakar ingen ordning ett avbrott eller en förlust.',
  },

  users: {
    label: 'Användare efter det värsta som kan hända dem',
    harmedAsStated: 'Drabbas i repetitionens ordning',
    harmedOtherwise: 'Drabbas bara i en annan ordning',
    safe: 'Säkra i varje ordning',
    unknown: 'Okänt: för många ordningar',
  },

  harm: { lost: 'Förlorad', downgraded: 'Nedgraderad', gap: 'Avbrott', dip: 'Mindre en tid' },
  more_one: 'och {{count, number}} tjänst till',
  more_other: 'och {{count, number}} tjänster till',

  example: {
    heading: 'Ordningar som orsakar skada',
    shown: 'En annan bearbetningsordning',
    asStated: 'Repetitionens ordning',
    possible: 'Möjligt, men inte visat',
    possibleHint: 'Om det kan hända beror på andra användare: ingen repetition hittades som gör precis detta.',
    play: 'Spela upp den här ordningen',
    playStated: 'Spela upp repetitionen',
    moves: 'Vad som händer med {{user}}, i denna ordning',
    made: 'Samma plan, med andra väntetider mellan stegen och i tjänsten.',
  },

  move: {
    step: 'Steg {{number, number}} börjar: {{text}}',
    call: 'Anropet i steg {{number, number}} görs',
    processing: 'Licenserna i {{group}} bearbetas',
    ruleEvaluation: 'Medlemskapsregeln för {{group}} utvärderas',
    synchronization: 'Den lokala ändringen av {{group}} kommer fram',
    unit: 'En licens blir ledig och licenserna i {{group}} bearbetas igen',
    automation: 'Automatiseringen {{automation}} körs',
  },
  effect: {
    gained: 'får {{plans}}',
    lost: 'förlorar {{plans}}',
    short: 'ingen ledig licens av {{plans}}',
    newError: 'ett licensfel',
  },

  risk: {
    heading: 'Användare i riskzonen',
    users: 'Användare',
    harms: 'Det värsta som kan hända',
    asStated: 'I repetitionens ordning',
    examples: 'Till exempel',
    unknown: 'Okänt: för många ordningar att prova',
  },

  limits: {
    heading: 'Vad svaret vilar på',
    model:
      'Svaret gäller den här modellen av tjänsten och är inget löfte från Microsoft. Stegen behåller sin ordning. Gruppernas arbete däremellan kan ske när som helst och i vilken ordning som helst, men en och samma grupps arbete behåller sin ordning.',
    waits:
      'Bara ett steg som väntar på att grupper bearbetas håller tillbaka nästa steg. Ett steg som väntar en viss tid lovar ingenting, hur länge det än väntar.',
    instant:
      'Det som en grupp ändrar för en användare sker på en gång, tillsammans med de andra grupper som det sätter igång. Två grupper ändrar aldrig en användare i exakt samma ögonblick.',
    paused: 'Administratören kan göra en paus före vilket steg som helst.',
    seats:
      'Licenser räknas med gränser: där det finns nog för alla som någonsin kan behöva en blir ingen utan. Annars provas båda fallen, med och utan ledig licens.',
    scarce: 'Det kan finnas för få licenser av {{plans}}.',
    firstChoices: 'Ett steg för de första av många användare gäller dem som repetitionen valde.',
    readsClock: 'En regel som jämför med nuet räknas som den är när planen börjar.',
    automations: 'En automatisering kan köras när som helst tills den avvecklas.',
    horizonReached: 'Repetitionen nådde sin tidsgräns. Ordningarna provas ändå till slutet.',
  },
};
