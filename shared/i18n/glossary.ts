/**
 * The agreed words, so that one thing has one name in each language; `docs/GLOSSARY.md` says what each means. Machine-translated guidance
 * misleads people (a portal page became a sword, compound words fell apart), so texts are checked against this list.
 */
export interface AgreedWord {
  /** The English word as texts use it, a stem where endings differ. */
  readonly en: string;
  /** Stems; a text whose English has the word has one of them. */
  readonly sv: readonly string[];
  readonly nl: readonly string[];
}

export const GLOSSARY: readonly AgreedWord[] = [
  { en: 'license plan', sv: ['licensplan'], nl: ['licentieplan'] },
  { en: 'service', sv: ['tjänst'], nl: ['service', 'dienst'] },
  { en: 'assignment', sv: ['tilldelning'], nl: ['toewijzing'] },
  { en: 'group', sv: ['grupp'], nl: ['groep'] },
  { en: 'group license', sv: ['grupplicens'], nl: ['groepslicentie'] },
  { en: 'direct license', sv: ['direkta licens', 'direkt licens'], nl: ['directe licentie'] },
  { en: 'inherit', sv: ['ärv'], nl: ['overnemen', 'overgenomen', 'nemen', 'neemt'] },
  { en: 'seat', sv: ['licens'], nl: ['licentie'] },
  { en: 'license error', sv: ['licensfel'], nl: ['licentiefout'] },
  { en: 'usage location', sv: ['användningsplats'], nl: ['gebruikslocatie'] },
  { en: 'membership rule', sv: ['medlemskapsreg'], nl: ['lidmaatschapsregel'] },
  { en: 'tenant', sv: ['klientorganisation', 'kopia', 'organisation', 'exporten'], nl: ['tenant', 'export'] },
  { en: 'tenant copy', sv: ['kopia'], nl: ['kopie'] },
  { en: 'rehears', sv: ['repet'], nl: ['repet'] },
  { en: 'finding', sv: ['iakttagelse'], nl: ['bevinding'] },
  { en: 'verdict', sv: ['bedömning'], nl: ['oordeel'] },
  { en: 'reprocess', sv: ['bearbeta om', 'bearbetar om'], nl: ['opnieuw'] },
  { en: 'refuse', sv: ['avvisa', 'vägra'], nl: ['geweiger', 'weigeren', 'weigert'] },
  { en: 'guest', sv: ['gäst'], nl: ['gast'] },
  { en: 'step', sv: ['steg'], nl: ['stap'] },
  { en: 'proxy address', sv: ['proxyadress'], nl: ['proxyadres'] },
  { en: 'synchroniz', sv: ['synkronis'], nl: ['synchronis'] },
];

/** Names as Microsoft prints them: the same in every language, never translated and never bent. */
export const PRODUCT_NAMES: readonly string[] = [
  'Microsoft 365',
  'Microsoft Entra',
  'Microsoft Graph',
  'Office 365 E1',
  'Office 365 E3',
  'OneDrive',
  'PowerShell',
  'Project Online',
  'SharePoint',
];

/** Words that wrong translations have used for these things, and compounds that fell apart. */
export const NEVER: Readonly<Record<'en' | 'sv' | 'nl', readonly string[]>> = {
  en: ['licence', 'blade', 'sku id'],
  sv: ['licens plan', 'licens tilldelning', 'licens fel', 'grupp licens', 'tjänste plan', 'kryss rut', 'användnings plats', 'licensiera'],
  nl: ['zwaard', 'office 366', 'licentie plan', 'licentie fout', 'groeps licentie', 'gebruiks locatie', 'u kunnen', 'blad '],
};
