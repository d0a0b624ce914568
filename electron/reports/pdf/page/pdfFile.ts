import PDFDocument from 'pdfkit';
import { LOCALES } from '../../../../shared/i18n/translator.ts';
import type { ReportDocument } from '../../../../shared/model/reportDocument.ts';
import { PAGE } from '../look.ts';
import { plainText } from '../text/plainText.ts';
import type { FaceName, Typefaces } from '../text/typefaces.ts';

/** What pdfkit 0.20 takes and its types do not know yet. */
declare global {
  namespace PDFKit {
    interface PDFOutline {
      addItem(title: string, options: OutlinePlace): PDFOutline;
    }
    interface OutlinePlace {
      readonly expanded: boolean;
      /** From the right edge of the page, and from its top. */
      readonly left: number;
      readonly top: number;
      readonly fit: boolean;
    }
    namespace Mixins {
      interface StructureElementOptions {
        scope?: 'Row' | 'Column';
        /** Left, top, right, bottom; from the top of the page. */
        bbox?: [number, number, number, number];
      }
      interface PDFVector {
        dash(lengths: number[]): this;
      }
      interface AnnotationOption {
        structParent?: PDFStructureElement;
      }
    }
  }
}

const PRODUCER = 'License Rehearsal';

/** What the file says of itself. */
export type AboutPdf = Pick<ReportDocument, 'language' | 'title' | 'subtitle' | 'madeAt'>;

/** A PDF that knows what it is: tagged, in a language, with its title. All pages are kept until the end, for their number is on each. */
export class PdfFile extends PDFDocument {
  readonly #about: AboutPdf;
  readonly #typefaces: Typefaces;
  readonly #known = new Set<FaceName>();

  constructor(about: AboutPdf, typefaces: Typefaces) {
    super({
      size: 'A4',
      margin: 0,
      pdfVersion: '1.7',
      tagged: true,
      lang: LOCALES[about.language],
      displayTitle: true,
      bufferPages: true,
      autoFirstPage: false,
      // No typeface to begin with: pdfkit's own are not embedded.
      font: '',
      info: {
        Title: plainText(about.title),
        Subject: plainText(about.subtitle),
        Creator: PRODUCER,
        Producer: PRODUCER,
        CreationDate: new Date(about.madeAt),
      },
    });
    this.#about = about;
    this.#typefaces = typefaces;
  }

  /** Texts are drawn and measured in this typeface from now on; `size` in points. */
  face(face: FaceName, size: number): this {
    if (!this.#known.has(face)) {
      this.#known.add(face);
      // pdfkit takes an opened font as it takes the bytes of one; its types do not know.
      this.registerFont(face, this.#typefaces.font(face) as unknown as Uint8Array);
    }
    return this.font(face, size);
  }

  /** pdfkit calls this when it ends. Its own puts title and subject into XML as they are, and a name with markup would break it. */
  _addInfo(): void {
    const { madeAt, language } = this.#about;
    const title = xmlText(this.#about.title);
    const subtitle = xmlText(this.#about.subtitle);
    const date = new Date(madeAt).toISOString().replace(/\.\d+Z$/, 'Z');
    this.appendXML(`
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title>
<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${subtitle}</rdf:li></rdf:Alt></dc:description>
<dc:language><rdf:Bag><rdf:li>${LOCALES[language]}</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>${date}</xmp:CreateDate>
<xmp:CreatorTool>${PRODUCER}</xmp:CreatorTool>
<pdf:Producer>${PRODUCER}</pdf:Producer>
</rdf:Description>`);
  }

  /** The part of the page that shows when somebody follows a bookmark to a heading at `top`. */
  static bookmarkAt(top: number): PDFKit.OutlinePlace {
    return { expanded: true, left: PAGE.width, top: Math.max(0, top - 12), fit: false };
  }
}

/** XML has no way to write control characters and these two; they become U+FFFD. */
function xmlText(text: string): string {
  return plainText(text)
    .replace(/[\ufffe\uffff]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
