import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { CONFIDENCES, type Confidence, FACT_SOURCES, FACTS, type Fact } from '../../../shared/model/facts.ts';
import { factsOfFinding } from '../../../shared/model/findingFacts.ts';
import { TEXTS } from '../i18n/translations.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const BASE = path.resolve(root, '../shared/domain/licensing-behaviour.md');
const facts: readonly (readonly [string, Fact])[] = Object.entries(FACTS);

describe('a fact that the program cites', () => {
  it('is in the table, wherever code names it', () => {
    const cited = new Map<string, string>();
    for (const file of globSync('{shared,electron,renderer}/**/*.{ts,tsx}', { cwd: root })) {
      // F1 to F5 are license plans too.
      for (const [, fact] of readFileSync(path.join(root, file), 'utf8').matchAll(/['"](F(?:[6-9]|\d{2,3}))['"]/g)) cited.set(fact!, file);
    }
    expect(cited.size).toBeGreaterThan(80);
    expect([...cited].filter(([fact]) => !(fact in FACTS))).toEqual([]);
  });

  it('has a sentence in every language, and nothing else has', () => {
    for (const [language, texts] of Object.entries(TEXTS)) {
      const told = [...texts.keys()].filter((key) => key.startsWith('factTexts.text.')).map((key) => key.slice('factTexts.text.'.length));
      expect(told.sort(), language).toEqual(facts.map(([number]) => number).sort());
    }
  });

  it('comes from documents that have a name', () => {
    const named = new Set([...TEXTS.en.keys()].filter((key) => key.startsWith('factTexts.source.')).map((key) => key.split('.')[2]));
    expect([...named].sort()).toEqual([...FACT_SOURCES, 'GRAPH'].sort());
    expect(facts.filter(([, { sources }]) => sources.length === 0)).toEqual([]);
  });

  it.skipIf(!existsSync(BASE))('is told in a sentence of our own, not one of the fact base', () => {
    const base = readFileSync(BASE, 'utf8').replace(/\s+/g, ' ');
    const copied = facts.filter(([number]) => base.includes((TEXTS.en.get(`factTexts.text.${number}`) ?? '').slice(0, 60)));
    expect(copied.map(([number]) => number)).toEqual([]);
  });
});

const TAGS: Readonly<Record<string, Confidence>> = { D: 'documented', R: 'reported', I: 'inferred', '?': 'unknown' };

describe.skipIf(!existsSync(BASE))('against the fact base beside the checkout', () => {
  const base = existsSync(BASE) ? readFileSync(BASE, 'utf8') : '';
  const told = new Map(
    [...base.matchAll(/^(?:- |\| )\*\*(F\d+)\*\*(.*(?:\n(?![-|#\n]).*)*)/gm)].map(([, number, text]) => [number!, text!]),
  );

  it('knows every fact that is cited', () => {
    expect(facts.filter(([number]) => !told.has(number)).map(([number]) => number)).toEqual([]);
  });

  it('is as sure of each as the table says', () => {
    const wrong = facts.flatMap(([number, { confidence }]) => {
      const tag = /\[([DRI?])[\] ]/.exec(told.get(number) ?? '')?.[1];
      return tag !== undefined && TAGS[tag] === confidence ? [] : [`${number}: ${tag} ${confidence}`];
    });
    expect(wrong).toEqual([]);
    expect(new Set(facts.map(([, { confidence }]) => confidence))).toEqual(new Set(CONFIDENCES));
  });

  it('names the documents that the table names', () => {
    // These are told in words there, or are our own.
    const ours = ['ISSUES', 'SCRIPTS', 'WRITEUPS', 'OWN', 'EXCHANGE', 'SHAREPOINT', 'TEAMS'];
    // The sources of the table of errors stand below it; those of these stand elsewhere in the text, or in another fact.
    const elsewhere = ['F95', 'F107', 'F108', 'F109', 'F110', 'F111', 'F112', 'F124', 'F129', 'F132', 'F159', 'F171'];
    const wrong = facts.flatMap(([number, { sources }]) => {
      if (elsewhere.includes(number)) return [];
      const text = told.get(number) ?? '';
      return sources.filter((source) => !ours.includes(source) && !text.includes(source)).map((source) => `${number}: ${source}`);
    });
    expect(wrong).toEqual([]);
  });
});

describe('the facts behind a finding', () => {
  it('are those it is named after, unless it rests on others', () => {
    expect(factsOfFinding({ code: 'F60' })).toEqual(['F60']);
    expect(factsOfFinding({ code: 'F60', about: 'elsewhere' })).toEqual(['F60']);
    expect(factsOfFinding({ code: 'gap' })).toEqual(['F118', 'F98']);
    expect(factsOfFinding({ code: 'unknownUser' })).toEqual([]);
  });
});
