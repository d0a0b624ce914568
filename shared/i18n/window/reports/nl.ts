import type { Shape } from '../../shape.ts';
import type { reports as english } from './en.ts';

export const reports: Shape<typeof english> = {
  title: 'Rapport en overdracht',
  noSteps: 'Het scenario heeft nog geen stappen. Met stappen is er iets te rapporteren en over te dragen.',
  warning: {
    atRisk:
      'Dit scenario heeft risico’s: niet iedereen komt er ongeschonden doorheen. Het rapport zegt wie; het pakket voert het uit zoals het is.',
    blocked:
      'Dit scenario kan niet worden uitgevoerd zoals het is geschreven. Het rapport zegt waarom. Herstel het voordat u iets overdraagt.',
  },

  heading: 'Rapport',
  about:
    'Voor wie beslist: wat er verandert en waarom, de bevindingen en welke daarvan zijn aanvaard, de weg ernaartoe van minuut tot minuut, licenties in gebruik in de tijd, services voor en na, gebruikers die risico lopen, en wat een repetitie niet kan weten. De hashes van de kopie van de tenant en van het plan zeggen wat er is gerepeteerd.',
  format: 'Indeling',
  formats: {
    pdf: { name: 'PDF', use: 'Pagina’s om ter besluitvorming voor te leggen, met grafieken en regels voor handtekeningen.' },
    html: { name: 'Webpagina (HTML)', use: 'Eén bestand voor elke browser, met grafieken. Goed af te drukken.' },
    xlsx: { name: 'Excel-werkmap (XLSX)', use: 'Elke gebruiker, wijziging en onderbreking, in werkbladen met filters.' },
    csv: { name: 'Tabel (CSV)', use: 'Eén regel per gebruiker, voor spreadsheets en scripts.' },
    json: { name: 'Gegevens (JSON)', use: 'Alles, met een schema, voor andere programma’s.' },
    md: { name: 'Tekst (Markdown)', use: 'Voor een ticket, een wiki of een repository.' },
  },
  names: 'Gebruikers en groepen',
  redactions: {
    none: { name: 'Met naam', use: 'Namen, adressen en notities zoals ze in de kopie van de tenant staan.' },
    pseudonyms: {
      name: 'Met pseudoniem',
      use: 'Elke gebruiker en groep heeft in plaats daarvan een code, dezelfde in elk rapport over deze tenant. Notities worden weggelaten.',
    },
    counts: { name: 'Alleen aantallen', use: 'Er wordt geen gebruiker en geen groep genoemd. Notities worden weggelaten.' },
  },
  language: 'Taal van het rapport',
  priceBook: 'Kosten',
  withoutCosts: 'Zonder kosten',
  bookIn: '{{name}} ({{currency}})',
  noPriceBooks: 'Er is nog geen prijslijst. U maakt er een onder Kosten.',
  make: 'Rapport maken',
  making: 'Het rapport wordt gemaakt',
  fileName: '{{scenario}}, rapport {{date}}',

  saved: 'Opgeslagen als {{file}} ({{size}}).',
  downloaded: '{{file}} ({{size}}) staat bij de downloads van uw browser.',
  downloadAgain: 'Opnieuw downloaden',
  hint: {
    fileLocked: 'Sluit het bestand daar, of kies een andere naam.',
    diskFull: 'Maak ruimte, of kies een andere schijf.',
    notWritable: 'Kies een andere map of een andere naam.',
  },
};
