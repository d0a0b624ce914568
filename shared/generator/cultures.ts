/** Given names and surnames from several cultures; the combinations are invented people. ASCII forms are for addresses. */
export interface Culture {
  readonly given: readonly string[];
  readonly surnames: readonly string[];
  /** Graph's `preferredLanguage`. */
  readonly language: string;
}

const words = (text: string): readonly string[] => text.split(' ');

export const CULTURES = {
  swedish: {
    language: 'sv-SE',
    given: words('Åsa Björn Elin Gustav Ingrid Johan Karin Lars Märta Nils Olle Pernilla Rasmus Saga Tove Viktor Ylva Örjan Maja Hugo'),
    surnames: words(
      'Lindqvist Bergström Åkesson Nyström Sjöberg Ekdahl Hallgren Wikström Sandell Öberg Forslund Dahlin Ålund Norell Hedvall',
    ),
  },
  dutch: {
    language: 'nl-NL',
    given: words('Anouk Bram Daan Eline Femke Gijs Hanneke Jeroen Lotte Maarten Noor Pieter Roos Sander Tess Wouter Floor Joris'),
    surnames: words('Bakker Visser Smits Mulder Dijkstra Veenstra Hoekstra Brouwer Kuipers Postma Scholten Verhoeven Zijlstra Wiersma'),
  },
  german: {
    language: 'de-DE',
    given: words('Anke Bernd Claudia Dieter Frauke Günter Heike Jörg Katrin Lutz Merle Niklas Petra Rolf Silke Torben Ute Volker'),
    surnames: words('Ahrens Böttcher Degen Eckhardt Fährmann Grünwald Hüttner Kästner Lohmann Möller Nagel Petersen Rösler Stüber Wendt'),
  },
  english: {
    language: 'en-GB',
    given: words('Alice Callum Diana Edwin Fiona Graham Hazel Imogen Jack Kate Liam Moira Neil Olive Rhys Susan Toby Violet Wendy'),
    surnames: words(
      "Ashworth Barlow Cartwright Dunmore Ellery Fairfax Gresham Holloway Kendrick Lockwood Merriton Nettle O'Dell Pryce Radley",
    ),
  },
  french: {
    language: 'fr-FR',
    given: words('Aurélie Benoît Céline Didier Élodie Fabien Hélène Ignace Joëlle Léa Mathieu Noémie Océane Pascal Régis Sylvie Théo'),
    surnames: words('Aubertin Boisclair Chêneau Delorme Fontanel Garnaud Lacombe Mercadier Pélissier Rougemont Sauvage Thibaud Vasseur'),
  },
  spanish: {
    language: 'es-ES',
    given: words('Álvaro Begoña Carmen Diego Esther Fermín Gloria Íñigo Jimena Lucía Martín Nuria Óscar Pilar Raúl Sofía Tomás'),
    surnames: words('Abascal Bermúdez Castaño Domínguez Escribano Fuentes Guzmán Ibáñez Lozano Montero Núñez Ortuño Peñalver Quiroga'),
  },
  polish: {
    language: 'pl-PL',
    given: words('Agnieszka Bartosz Celina Dariusz Elżbieta Filip Grażyna Henryk Iwona Jacek Kinga Łukasz Małgorzata Paweł Rafał Zofia'),
    surnames: words('Adamczyk Borkowski Cieślak Dąbek Frączek Górski Jabłonka Kozieł Łasica Michalak Nowicka Pietrzak Sikora Żurek'),
  },
  indian: {
    language: 'en-IN',
    given: words('Aarav Bhavna Chitra Deepak Esha Farhan Gauri Harish Ishita Jaya Kavya Lakshmi Manoj Nandini Pranav Rohini Sanjay Tara'),
    surnames: words('Acharya Bhatia Chandran Deshmukh Ganesan Iyer Joshi Kulkarni Menon Nair Pillai Rao Saxena Trivedi Varma'),
  },
  american: {
    language: 'en-US',
    given: words('Ava Brandon Carmela Devon Elena Frank Grace Hector Isaiah Jasmine Keith Latoya Marcus Nora Owen Paige Quentin Rosa'),
    surnames: words('Alderman Beckett Calloway Dawson Everhart Foster Gallardo Hendricks Jefferson Kimball Langley Maddox Okafor Prescott'),
  },
  japanese: {
    language: 'ja-JP',
    given: words('Aiko Daichi Emi Fumio Haruka Isamu Junko Kenta Megumi Naoki Rin Satoshi Tomoko Yuto'),
    surnames: words('Arakawa Endo Fujimori Hayashida Inagaki Kuroda Matsunaga Nishikawa Okubo Sakamoto Takeda Uchida Yamane'),
  },
  brazilian: {
    language: 'pt-BR',
    given: words('Ana Bruno Cecília Davi Fernanda Gilberto Helena Íris João Larissa Márcio Patrícia Renato Simone Thiago Vitória'),
    surnames: words('Almeida Barroso Cavalcanti Drummond Figueira Guimarães Leão Macedo Noronha Pacheco Queirós Ramalho Siqueira Teixeira'),
  },
  finnish: {
    language: 'fi-FI',
    given: words('Aino Eero Helmi Ilkka Jukka Kaisa Lauri Minna Niilo Outi Päivi Riikka Sampo Tuula Väinö'),
    surnames: words('Aaltonen Heikkilä Järvelä Kallio Lehtinen Mäkelä Niskanen Ojala Peltola Rantanen Salonen Törmä Vainio'),
  },
} as const satisfies Record<string, Culture>;

export type CultureName = keyof typeof CULTURES;

/** Letters that do not fall apart into a base letter and a mark. */
const PLAIN: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', æ: 'ae', ß: 'ss' };
const asciiByName = new Map<string, string>();

/** The form of a name in an address: `Małgorzata` becomes `malgorzata`. */
export function toAscii(name: string): string {
  let ascii = asciiByName.get(name);
  if (ascii === undefined) {
    ascii = name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[łøæß]/g, (letter) => PLAIN[letter] ?? '')
      .replace(/[^a-z]/g, '');
    asciiByName.set(name, ascii);
  }
  return ascii;
}
