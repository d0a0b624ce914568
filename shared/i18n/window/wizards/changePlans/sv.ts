import type { Shape } from '../../../shape.ts';
import type { changePlans as english } from './en.ts';

export const changePlans: Shape<typeof english> = {
  whom: {
    title: 'Användare eller en grupp',
    why: 'En licens kan bara ändras där den kommer ifrån: i gruppen som ger den, eller hos varje användare som har den direkt.',
    label: 'Var kommer licensplanen ifrån som du vill byta?',
    group: 'Från en grupp',
    groupAbout: 'Alla medlemmar ändras tillsammans.',
    users: 'Från direkta licenser',
    usersAbout: 'Varje användare ändras med ett eget anrop.',
    groupPick: 'Grupp',
  },
  plans: {
    title: 'Från och till',
    why: 'Varje användare behöver en ledig licens av den nya licensplanen. En licens av den gamla räknas inte.',
    from: 'Dagens licensplan',
    to: 'Ny licensplan',
    changing_one: '{{count, number}} av {{users, number}} användare byter.',
    changing_other: '{{count, number}} av {{users, number}} användare byter.',
    nobody: 'Ingen av dessa användare har licensplanen direkt. Välj en annan eller gå tillbaka.',
    inheriting_one:
      '{{count, number}} av dem ärver den även från en grupp, och det tar ingen direkt ändring bort. De två kan då utesluta varandra.',
    inheriting_other:
      '{{count, number}} av dem ärver den även från en grupp, och det tar ingen direkt ändring bort. De två kan då utesluta varandra.',
  },
  services: {
    title: 'Tjänster',
    why: 'Allt som var på ska vara på efteråt, genom sin efterföljare. Det som var avstängt ska inte slås på av sig självt.',
  },
  others: {
    title: 'Andra vägar',
    why: 'Bytet fungerar bara för användare som har den gamla licensplanen enbart från gruppen. Den som även har den direkt blir kvar med ett fel.',
    none: 'Ingen medlem i gruppen har även {{plan}} direkt. Det finns inget att bestämma.',
    users: 'Direkta licenser ändras användare för användare. Det finns inget att bestämma här.',
    found_one: '{{count, number}} medlem har även {{plan}} direkt.',
    found_other: '{{count, number}} medlemmar har även {{plan}} direkt.',
    question: 'Vad händer med dessa direkta licenser?',
    removeSafe: 'Ta bort dem som inte ger mer än gruppen',
    removeSafeAbout_one: '{{count, number}} användare, som inte förlorar något.',
    removeSafeAbout_other: '{{count, number}} användare, som inte förlorar något.',
    removeAll: 'Ta bort alla',
    removeAllAbout_one: '{{count, number}} användare skulle förlora {{services}}, som bara den direkta licensen ger.',
    removeAllAbout_other: '{{count, number}} användare skulle förlora något av {{services}}, som bara den direkta licensen ger.',
    removeAllHarmless: 'Ingen förlorar något.',
    keep: 'Behåll dem',
    keepAbout: 'Där de två licensplanerna utesluter varandra misslyckas den nya för dessa användare. De behåller den gamla.',
  },
  way: {
    title: 'Väg',
    why: 'Samma byte kan sparas på en gång eller i två steg. Det som händer på vägen skiljer sig.',
    question: 'Hur sparas det?',
    oneSave: 'På en gång',
    oneSaveAbout: 'Rekommenderas. Bara slutläget räknas: inget avbrott, ingen konflikt på vägen och aldrig en licens av båda samtidigt.',
    addFirst: 'Lägg till först, ta bort sedan',
    addFirstAbout:
      'Användarna har båda en tid. Där tjänster i de två utesluter varandra avvisas den nya licensplanen tills den gamla är borta.',
    compare: 'Jämför alla vägar sida vid sida',
  },
};
