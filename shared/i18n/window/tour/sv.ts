import type { Shape } from '../../shape.ts';
import type { tour as english } from './en.ts';

export const tour: Shape<typeof english> = {
  command: 'Ta rundturen',
  keywords: 'hjälp introduktion första stegen',
  start: 'Ta rundturen i fem steg',
  label: 'Rundtur',
  place: '{{number, number}} av {{all, number}}',
  next: 'Nästa',
  back: 'Tillbaka',
  end: 'Avsluta rundturen',
  finish: 'Klar',
  failed: 'Den här sidan gick inte att öppna. Rundturen fortsätter ändå.',
  steps: {
    tenant: {
      title: 'En kopia av en klientorganisation',
      text: 'Varje kort är en klientorganisation som den var en viss dag, sparad på den här datorn. Inget du gör här når en riktig klientorganisation. Demokopiorna finns för att pröva på.',
    },
    licenses: {
      title: 'En användares licenser',
      text: 'Vad någon har, vilka tjänster som är på och vilken väg varje licens har kommit: direkt eller från en grupp.',
    },
    assignments: {
      title: 'Uppdatera licenstilldelningar',
      text: 'Välj licensplaner till vänster och tjänster till höger. Bredvid ser du genast vad ändringen skulle leda till. Att spara gör den till ett steg i ett scenario.',
    },
    scenario: {
      title: 'Ett scenario och dess resultat',
      text: 'Stegen i ordning och vad som blir av dem: vem som förlorar något, hur många licenser som behövs, hur lång tid det tar. Flikarna visar det i uppspelning, användare för användare och som rapport.',
    },
    training: {
      title: 'Utbildning',
      text: 'Övningar från den första licensen till en hel migrering, och myter att genomskåda. Här får du göra alla misstag.',
    },
  },
};
