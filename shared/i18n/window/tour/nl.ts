import type { Shape } from '../../shape.ts';
import type { tour as english } from './en.ts';

export const tour: Shape<typeof english> = {
  command: 'De rondleiding volgen',
  keywords: 'hulp inleiding eerste stappen',
  start: 'De rondleiding in vijf stappen volgen',
  label: 'Rondleiding',
  place: '{{number, number}} van {{all, number}}',
  next: 'Volgende',
  back: 'Vorige',
  end: 'De rondleiding beëindigen',
  finish: 'Klaar',
  failed: 'Deze pagina kon niet worden geopend. De rondleiding gaat toch door.',
  steps: {
    tenant: {
      title: 'Een kopie van een tenant',
      text: 'Elke kaart is een tenant zoals die op één dag was, bewaard op deze computer. Niets van wat u hier doet, bereikt een echte tenant. De demotenants zijn er om mee te oefenen.',
    },
    licenses: {
      title: 'De licenties van een gebruiker',
      text: 'Wat iemand heeft, welke services aan staan en langs welke weg elke licentie is gekomen: direct of van een groep.',
    },
    assignments: {
      title: 'Licentietoewijzingen bijwerken',
      text: 'Kies links licentieplannen en rechts services. Ernaast ziet u meteen waar de wijziging op uitkomt. Opslaan maakt er een stap van een scenario van.',
    },
    scenario: {
      title: 'Een scenario en de uitkomst',
      text: 'De stappen op volgorde en wat ervan komt: wie iets verliest, hoeveel licenties er nodig zijn, hoelang het duurt. De tabbladen tonen het bij het afspelen, per gebruiker en als rapport.',
    },
    training: {
      title: 'Training',
      text: 'Oefeningen van de eerste licentie tot een hele migratie, en mythen om te doorzien. Hier mag u elke fout maken.',
    },
  },
};
