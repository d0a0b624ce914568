import type { Shape } from '../../shape.ts';
import type { taskTexts as english } from './en.ts';

export const taskTexts: Shape<typeof english> = {
  do: {
    buySeats: 'Köp licenser för {{plan}} tills de är {{enabled}}; de var {{before}}',
    returnSeats: 'Minska antalet licenser för {{plan}} till {{enabled}}; de var {{before}}',
    onPremisesAdd: 'Lägg till {{users}} i gruppen {{group}} i den lokala katalogen och låt den synkronisera',
    onPremisesRemove: 'Ta bort {{users}} ur gruppen {{group}} i den lokala katalogen och låt den synkronisera',
    onPremisesSet: 'Sätt {{values}} för {{users}} i den lokala katalogen och låt den synkronisera',
    set: 'Sätt {{values}} för {{users}} i administrationscentret',
    retire: 'Stoppa automatiseringen {{automation}}, så att den inte längre tilldelar något',
  },
  undo: {
    seats: 'Före ändringen fanns {{before}} licenser för {{plan}}. Gå tillbaka till det antalet om du vill, när avtalet tillåter det',
    onPremisesAdd: 'Ta bort {{users}} ur gruppen {{group}} igen i den lokala katalogen och låt den synkronisera',
    onPremisesRemove: 'Lägg till {{users}} i gruppen {{group}} igen i den lokala katalogen och låt den synkronisera',
    onPremisesSet:
      'Ge {{users}} tillbaka sina tidigare värden för {{names}} i den lokala katalogen och låt den synkronisera (checks/000.jsonl)',
    set: 'Ge {{users}} tillbaka sina tidigare värden för {{names}} i administrationscentret (checks/000.jsonl)',
    retire: 'Starta automatiseringen {{automation}} igen',
  },
  userCount_one: '{{count, number}} användare: {{names}}',
  userCount_other: '{{count, number}} användare: {{names}}',
  manyUsers_one: '{{count, number}} användare, {{names}} med flera (alla id:n: {{file}})',
  manyUsers_other: '{{count, number}} användare, {{names}} med flera (alla id:n: {{file}})',
  value: '{{name}} till {{value}}',
  noValue: 'tomt',
  irreversible: {
    deletedGroup:
      'En raderad grupp kanske inte går att återställa: Microsofts dokumentation säger både och. I bästa fall återställs den för hand, och medlemmarna med den.',
    reprocess: 'Det som kommer av att bearbeta om blir kvar. Det är bara sådant som tjänsten ändå skulle ha gjort förr eller senare.',
    licenseInError: 'En licens som var avstängd eller hade ett fel kan bara ges tillbaka som aktiv.',
    usageLocation: 'En användningsplats kan ändras men inte tömmas.',
  },
};
