import type { Shape } from '../shape.ts';
import type { hosts as english } from './en.ts';

export const hosts: Shape<typeof english> = {
  serve: {
    building: 'Bygger fönstret (en gång) …',
    ready: 'License Rehearsal är redo. Öppna den här adressen i en webbläsare på den här datorn. Den fungerar en gång:',
    data: 'Varje kopia av en klientorganisation sparas i {{folder}}.',
    portTaken: 'Port {{port}} används redan. Välj en annan, eller utelämna --port.',
    end: 'Tryck på Retur för en ny adress och på Ctrl-C för att avsluta programmet.',
  },
  start: {
    noElectron: 'Electron är inte installerat här, så fönstret öppnas i en webbläsare. Så får du skrivbordsfönstret: npx install-electron',
    noScreen: 'Här finns ingen skärm för ett skrivbordsfönster, så fönstret öppnas i en webbläsare.',
    buildingDesktop: 'Bygger programmet (en gång) …',
  },
  refusal: {
    text: 'Sidan öppnas bara från adressen som License Rehearsal visade vid start, och varje adress fungerar en gång. Tryck på Retur där programmet startades för att få en ny.',
    again: 'Försök igen',
  },
  menu: {
    file: 'Arkiv',
    importFile: 'Importera fil …',
    importFolder: 'Importera mapp …',
    recent: 'Senaste klientorganisationer',
    noRecent: 'Inga än',
    quit: 'Avsluta',
    edit: 'Redigera',
    undo: 'Ångra steg',
    redo: 'Gör om steg',
    cut: 'Klipp ut',
    copy: 'Kopiera',
    paste: 'Klistra in',
    selectAll: 'Markera allt',
    view: 'Visa',
    reload: 'Läs in igen',
    zoomIn: 'Zooma in',
    zoomOut: 'Zooma ut',
    resetZoom: 'Verklig storlek',
    fullScreen: 'Helskärm',
    theme: 'Tema',
    themes: {
      light: 'Ljust',
      dark: 'Mörkt',
      auto: 'Som systemet',
    },
    language: 'Språk',
    help: 'Hjälp',
    shortcuts: 'Kortkommandon',
    about: 'Om License Rehearsal',
  },
  dialog: {
    file: 'Välj en export: en .zip-fil, en JSON-lista med användare eller en CSV-fil',
    folder: 'Välj mappen med en export',
    exports: 'Exporter',
    all: 'Alla filer',
  },
};
