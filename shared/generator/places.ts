import type { CultureName } from './cultures.ts';

/** Where people of the generated tenant work. Weights are relative; phone numbers are made up. */
export interface Country {
  /** ISO 3166 code, as in `usageLocation` (F13). */
  readonly code: string;
  readonly name: string;
  readonly region: string;
  readonly culture: CultureName;
  readonly weight: number;
  readonly dialCode: string;
  readonly cities: readonly {
    readonly name: string;
    readonly state: string | null;
    readonly postalCode: string;
    readonly street: string;
  }[];
}

const city = (name: string, postalCode: string, street: string, state: string | null = null) => ({ name, postalCode, street, state });

/** The first country is the tenant's own. */
export const COUNTRIES: readonly Country[] = [
  {
    code: 'SE',
    name: 'Sweden',
    region: 'Nordics',
    culture: 'swedish',
    weight: 22,
    dialCode: '+46',
    cities: [
      city('Malmö', '211 20', 'Hamngatan'),
      city('Umeå', '903 26', 'Storgatan'),
      city('Luleå', '972 38', 'Skeppsbron'),
      city('Örebro', '702 10', 'Drottninggatan'),
    ],
  },
  {
    code: 'NL',
    name: 'Netherlands',
    region: 'Benelux',
    culture: 'dutch',
    weight: 16,
    dialCode: '+31',
    cities: [
      city('Utrecht', '3511 AB', 'Marktplein'),
      city('Groningen', '9711 LM', 'Havenstraat'),
      city('Eindhoven', '5611 ZT', 'Stationsweg'),
    ],
  },
  {
    code: 'DE',
    name: 'Germany',
    region: 'Central Europe',
    culture: 'german',
    weight: 12,
    dialCode: '+49',
    cities: [city('Bremen', '28195', 'Hafenstraße', 'Bremen'), city('Leipzig', '04109', 'Ringstraße', 'Sachsen')],
  },
  {
    code: 'GB',
    name: 'United Kingdom',
    region: 'Western Europe',
    culture: 'english',
    weight: 11,
    dialCode: '+44',
    cities: [city('Bristol', 'BS1 4QA', 'Harbour Road'), city('Leeds', 'LS1 2HT', 'Mill Lane'), city('Cardiff', 'CF10 1EP', 'Castle Row')],
  },
  {
    code: 'FR',
    name: 'France',
    region: 'Western Europe',
    culture: 'french',
    weight: 7,
    dialCode: '+33',
    cities: [city('Nantes', '44000', 'Rue du Port'), city('Lyon', '69002', 'Quai des Moulins')],
  },
  {
    code: 'ES',
    name: 'Spain',
    region: 'Western Europe',
    culture: 'spanish',
    weight: 6,
    dialCode: '+34',
    cities: [city('Valencia', '46001', 'Calle del Mar'), city('Bilbao', '48001', 'Calle Mayor')],
  },
  {
    code: 'PL',
    name: 'Poland',
    region: 'Central Europe',
    culture: 'polish',
    weight: 6,
    dialCode: '+48',
    cities: [city('Wrocław', '50-001', 'ulica Polna'), city('Gdańsk', '80-001', 'ulica Morska')],
  },
  {
    code: 'FI',
    name: 'Finland',
    region: 'Nordics',
    culture: 'finnish',
    weight: 5,
    dialCode: '+358',
    cities: [city('Tampere', '33100', 'Satamakatu'), city('Oulu', '90100', 'Kauppakatu')],
  },
  {
    code: 'IN',
    name: 'India',
    region: 'Asia',
    culture: 'indian',
    weight: 6,
    dialCode: '+91',
    cities: [city('Pune', '411001', 'Station Road', 'Maharashtra'), city('Chennai', '600001', 'Beach Road', 'Tamil Nadu')],
  },
  {
    code: 'US',
    name: 'United States',
    region: 'Americas',
    culture: 'american',
    weight: 5,
    dialCode: '+1',
    cities: [city('Columbus', '43085', 'Foundry Street', 'OH'), city('Portland', '97201', 'Ferry Street', 'OR')],
  },
  {
    code: 'JP',
    name: 'Japan',
    region: 'Asia',
    culture: 'japanese',
    weight: 2,
    dialCode: '+81',
    cities: [city('Sendai', '980-0001', 'Aoba-dori', 'Miyagi')],
  },
  {
    code: 'BR',
    name: 'Brazil',
    region: 'Americas',
    culture: 'brazilian',
    weight: 2,
    dialCode: '+55',
    cities: [city('Curitiba', '80010-000', 'Rua das Flores', 'Paraná')],
  },
];

/** Regions in order of first appearance; a region's group nests the groups of its countries. */
export const REGIONS: readonly string[] = [...new Set(COUNTRIES.map((country) => country.region))];
