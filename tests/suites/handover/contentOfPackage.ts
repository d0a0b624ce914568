import type { HandoverContent } from '../../../electron/handover/handoverContent.ts';
import { contentOf } from '../../../electron/handover/package/contentOf.ts';
import { rehearseWayBack } from '../../../shared/engine/handover/wayBack.ts';
import type { Language } from '../../../shared/i18n/translator.ts';
import type { HandoverManifest } from '../../../shared/model/handover.ts';
import type { PackagedRehearsal } from '../../support/fakeGraph/rehearsedPackage.ts';

/** What the texts of a package are written from, in a language. */
export function contentOfPackage({ rehearsal, compiled, catalog, files }: PackagedRehearsal, language: Language = 'en'): HandoverContent {
  const manifest = JSON.parse(files.get('handover.json') ?? '') as HandoverManifest;
  const wayBack = rehearseWayBack(rehearsal, compiled, catalog);
  return contentOf({ manifest: { ...manifest, language }, compiled, wayBack, rehearsal, catalog });
}
