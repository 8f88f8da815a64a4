import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';

const FONTS = fileURLToPath(new URL('fonts/', import.meta.url));
const MARGIN = 54;
const LEAD = 3;

/** The cells of a row of a table. */
export type Row = readonly string[];

/**
 * A PDF whose every word stands in a structure element, so that it can be read aloud in its order: headings, paragraphs, lists, tables with
 * their heads, figures with a description. Same input, same bytes: its date is the one it is given.
 */
export class TaggedPdf {
  private readonly pdf: PDFKit.PDFDocument;
  private readonly root: PDFKit.PDFStructureElement;

  constructor({ title, language, date }: { title: string; language: string; date: Date }) {
    this.pdf = new PDFDocument({
      size: 'LETTER',
      margin: MARGIN,
      pdfVersion: '1.7',
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      info: { Title: title, CreationDate: date, ModDate: date, Producer: 'Throughline', Creator: 'Throughline' },
    });
    this.pdf.registerFont('regular', `${FONTS}regular.ttf`).registerFont('bold', `${FONTS}bold.ttf`);
    this.root = this.pdf.struct('Document');
    this.pdf.addStructure(this.root);
  }

  heading(level: 1 | 2 | 3, text: string): void {
    const size = { 1: 20, 2: 15, 3: 12.5 }[level];
    this.room(size * 3);
    this.space(level === 1 ? 0 : 8);
    this.put(this.root, `H${level}`, () => this.pdf.font('bold').fontSize(size).text(text, { lineGap: LEAD }));
  }

  paragraph(text: string, size = 11): void {
    this.put(this.root, 'P', () => this.pdf.font('regular').fontSize(size).text(text, { lineGap: LEAD }));
    this.space(3);
  }

  list(items: readonly string[]): void {
    const list = this.pdf.struct('L');
    this.root.add(list);
    for (const item of items) {
      this.room(30);
      const entry = this.pdf.struct('LI');
      list.add(entry);
      const top = this.pdf.y;
      this.put(entry, 'Lbl', () => this.pdf.font('regular').fontSize(11).text('•', MARGIN, top, { width: 12 }));
      this.put(entry, 'LBody', () => this.pdf.text(item, MARGIN + 14, top, { width: this.width - 14, lineGap: LEAD }));
      this.pdf.x = MARGIN;
    }
    list.end();
    this.space(3);
  }

  /** Rows under a head; a row is never split between pages. `widths`: parts of the whole. */
  table(head: Row, rows: readonly Row[], widths: readonly number[]): void {
    const table = this.pdf.struct('Table');
    this.root.add(table);
    this.row(table, 'TH', head, widths);
    for (const row of rows) this.row(table, 'TD', row, widths);
    table.end();
    this.space(6);
  }

  /** A line from start to target with where it is now; `description` says the same in words. `at`: from 0 to 1. */
  progressLine(at: number, description: string): void {
    this.room(40);
    const y = this.pdf.y + 10;
    const length = this.width * 0.6;
    const figure = this.pdf.struct('Figure', { alt: description }, () => {
      this.pdf
        .lineWidth(2)
        .moveTo(MARGIN, y)
        .lineTo(MARGIN + length, y)
        .stroke('#8d9297');
      this.pdf
        .lineWidth(4)
        .moveTo(MARGIN, y)
        .lineTo(MARGIN + length * at, y)
        .stroke('#0e616b');
      this.pdf.circle(MARGIN + length * at, y, 6).fill('#0e616b');
      this.pdf
        .lineWidth(2)
        .moveTo(MARGIN + length, y - 8)
        .lineTo(MARGIN + length, y + 8)
        .stroke('#1b1b1b');
      this.pdf.fillColor('#1b1b1b');
    });
    this.root.add(figure);
    figure.end();
    this.pdf.x = MARGIN;
    this.pdf.y = y + 14;
  }

  /** A line to sign on, with what is signed below it. */
  signatureLine(label: string): void {
    this.room(60);
    const y = this.pdf.y + 34;
    this.artifact(() =>
      this.pdf
        .lineWidth(0.8)
        .moveTo(MARGIN, y)
        .lineTo(MARGIN + this.width * 0.6, y)
        .stroke('#1b1b1b'),
    );
    this.pdf.y = y + 4;
    this.paragraph(label, 10);
  }

  /** The file. `foot` says the page and how many there are; it is no part of what is read aloud. */
  async bytes(foot: (page: number, of: number) => string): Promise<Buffer> {
    this.root.end();
    const { start, count } = this.pdf.bufferedPageRange();
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(start + page);
      this.foot(foot(page + 1, count));
    }
    const chunks: Buffer[] = [];
    this.pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    const ended = new Promise<void>((resolve, reject) => this.pdf.once('end', resolve).once('error', reject));
    this.pdf.end();
    await ended;
    return Buffer.concat(chunks);
  }

  private foot(text: string): void {
    const { page } = this.pdf;
    const below = page.margins.bottom;
    page.margins.bottom = 0;
    this.artifact(() =>
      this.pdf
        .font('regular')
        .fontSize(9)
        .text(text, MARGIN, page.height - 36, { width: this.width, lineBreak: false }),
    );
    page.margins.bottom = below;
  }

  private row(table: PDFKit.PDFStructureElement, kind: 'TH' | 'TD', cells: Row, widths: readonly number[]): void {
    const font = kind === 'TH' ? 'bold' : 'regular';
    const places = cells.map((text, n) => ({ text, x: MARGIN + this.part(widths.slice(0, n)), width: this.part([widths[n] ?? 0]) - 8 }));
    this.pdf.font(font).fontSize(10);
    const height = Math.max(...places.map(({ text, width }) => this.pdf.heightOfString(text, { width, lineGap: LEAD })));
    this.room(height + 8);
    const top = this.pdf.y + 3;
    const row = this.pdf.struct('TR');
    table.add(row);
    for (const { text, x, width } of places) {
      this.put(row, kind, () => this.pdf.font(font).fontSize(10).text(text, x, top, { width, lineGap: LEAD }));
    }
    row.end();
    const bottom = top + height + 2;
    this.artifact(() =>
      this.pdf
        .lineWidth(0.5)
        .moveTo(MARGIN, bottom)
        .lineTo(MARGIN + this.width, bottom)
        .stroke('#c6cace'),
    );
    this.pdf.x = MARGIN;
    this.pdf.y = bottom + 1;
  }

  private put(parent: PDFKit.PDFStructureElement, type: string, write: () => void): void {
    const element = this.pdf.struct(type, {}, write);
    parent.add(element);
    element.end();
  }

  private artifact(draw: () => void): void {
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw();
    this.pdf.endMarkedContent();
  }

  private get width(): number {
    return this.pdf.page.width - 2 * MARGIN;
  }

  private part(widths: readonly number[]): number {
    return widths.reduce((sum, width) => sum + width, 0) * this.width;
  }

  private space(points: number): void {
    this.pdf.y += points;
  }

  /** Begins a page where less than this is left. */
  private room(points: number): void {
    if (this.pdf.y + points > this.pdf.page.height - MARGIN) this.pdf.addPage();
  }
}
