import type { Shape } from '../shape.ts';
import type { hosts as english } from './en.ts';

export const hosts: Shape<typeof english> = {
  serve: {
    building: 'Het venster wordt gebouwd (eenmalig)…',
    ready: 'License Rehearsal is klaar. Open dit adres in een browser op deze computer; het werkt één keer:',
    data: 'Tenantkopieën staan in {{folder}}.',
    portTaken: 'Poort {{port}} is al in gebruik. Kies een andere, of laat --port weg.',
    end: 'Druk op Enter voor een nieuw adres en op Ctrl-C om het programma te beëindigen.',
  },
  start: {
    noElectron:
      'Electron is hier niet geïnstalleerd, dus het venster opent in een browser. Voor het bureaubladvenster: npx install-electron',
    noScreen: 'Er is hier geen scherm voor een bureaubladvenster, dus het venster opent in een browser.',
    buildingDesktop: 'Het programma wordt gebouwd (eenmalig)…',
  },
  refusal: {
    text: 'Deze pagina gaat alleen open via het adres dat License Rehearsal bij het starten toonde, en elk adres werkt één keer. Druk op Enter waar het programma is gestart voor een nieuw adres.',
    again: 'Opnieuw proberen',
  },
  menu: {
    file: 'Bestand',
    importFile: 'Bestand importeren…',
    importFolder: 'Map importeren…',
    recent: 'Recente tenants',
    noRecent: 'Nog geen',
    quit: 'Afsluiten',
    edit: 'Bewerken',
    undo: 'Stap ongedaan maken',
    redo: 'Stap opnieuw uitvoeren',
    cut: 'Knippen',
    copy: 'Kopiëren',
    paste: 'Plakken',
    selectAll: 'Alles selecteren',
    view: 'Beeld',
    reload: 'Opnieuw laden',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    resetZoom: 'Ware grootte',
    fullScreen: 'Volledig scherm',
    theme: 'Thema',
    themes: {
      light: 'Licht',
      dark: 'Donker',
      auto: 'Zoals het systeem',
    },
    language: 'Taal',
    help: 'Help',
    shortcuts: 'Sneltoetsen',
    about: 'Over License Rehearsal',
  },
  dialog: {
    file: 'Kies een export: een .zip, een JSON-lijst met gebruikers of een CSV-bestand',
    folder: 'Kies de map van een export',
    exports: 'Exports',
    all: 'Alle bestanden',
  },
};
