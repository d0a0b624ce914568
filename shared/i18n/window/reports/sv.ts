import type { Shape } from '../../shape.ts';
import type { reports as english } from './en.ts';

export const reports: Shape<typeof english> = {
  title: 'Rapport och överlämning',
  noSteps: 'Scenariot har inga steg ännu. Med steg finns det något att rapportera och lämna över.',
  warning: {
    atRisk: 'Scenariot innebär en risk: alla klarar sig inte oskadda. Rapporten säger vilka; paketet genomför det som det är.',
    blocked: 'Scenariot går inte att genomföra som det är skrivet. Rapporten säger varför. Rätta det innan du lämnar över något.',
  },

  heading: 'Rapport',
  about:
    'För dem som beslutar: vad som ändras och varför, iakttagelserna och vilka av dem som har godtagits, vägen dit minut för minut, använda licenser över tid, tjänster före och efter, användare i riskzonen och det som en repetition inte kan veta. Kopians och planens hashvärden säger vad som har repeterats.',
  format: 'Format',
  formats: {
    pdf: { name: 'PDF', use: 'Sidor att lägga fram för beslut, med diagram och rader för underskrifter.' },
    html: { name: 'Webbsida (HTML)', use: 'En enda fil för alla webbläsare, med diagram. Går bra att skriva ut.' },
    xlsx: { name: 'Excel-arbetsbok (XLSX)', use: 'Varje användare, ändring och avbrott, i blad med filter.' },
    csv: { name: 'Tabell (CSV)', use: 'En rad per användare, för kalkylblad och skript.' },
    json: { name: 'Data (JSON)', use: 'Alltihop, med ett schema, för andra program.' },
    md: { name: 'Text (Markdown)', use: 'För ett ärende, en wiki eller ett kodförråd.' },
  },
  names: 'Användare och grupper',
  redactions: {
    none: { name: 'Med namn', use: 'Namn, adresser och anteckningar som de är i kopian.' },
    pseudonyms: {
      name: 'Med pseudonym',
      use: 'Varje användare och grupp har en kod i stället, densamma i alla rapporter om klientorganisationen. Anteckningar utelämnas.',
    },
    counts: { name: 'Bara antal', use: 'Ingen användare och ingen grupp räknas upp. Anteckningar utelämnas.' },
  },
  language: 'Rapportens språk',
  priceBook: 'Kostnader',
  withoutCosts: 'Utan kostnader',
  bookIn: '{{name}} ({{currency}})',
  noPriceBooks: 'Det finns ingen prislista ännu. Du skapar en under Kostnad.',
  make: 'Skapa rapporten',
  making: 'Rapporten skapas',
  fileName: '{{scenario}}, rapport {{date}}',

  saved: 'Sparad som {{file}} ({{size}}).',
  downloaded: '{{file}} ({{size}}) ligger bland webbläsarens hämtade filer.',
  downloadAgain: 'Hämta igen',
  hint: {
    fileLocked: 'Stäng filen där, eller välj ett annat namn.',
    diskFull: 'Frigör utrymme, eller välj en annan disk.',
    notWritable: 'Välj en annan mapp eller ett annat namn.',
  },
};
