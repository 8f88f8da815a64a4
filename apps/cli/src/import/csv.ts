/** A record of a CSV file and the line on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly fields: readonly string[];
  /** False when a quote was left open or stands inside a field. */
  readonly whole: boolean;
}

/** Reads CSV (RFC 4180: commas, fields with commas, quotes or line breaks in double quotes) as it comes. */
export class CsvReader {
  private fields: string[] = [];
  private field = '';
  private state: 'begin' | 'plain' | 'quoted' | 'quote' = 'begin';
  private whole = true;
  private line = 1;
  private began = 1;

  /** The records that are complete with this piece of text. */
  read(text: string): CsvRecord[] {
    const records: CsvRecord[] = [];
    for (const character of text) {
      if (character === '\n') this.line += 1;
      if (this.take(character)) records.push(this.end());
    }
    return records;
  }

  /** The last record, where no line break follows it. */
  rest(): CsvRecord[] {
    if (this.state === 'begin' && this.fields.length === 0) return [];
    if (this.state === 'quoted') this.whole = false;
    return [this.end()];
  }

  /** True when the character ends a record. */
  private take(character: string): boolean {
    if (this.state === 'quoted') {
      if (character === '"') this.state = 'quote';
      else this.field += character;
      return false;
    }
    if (character === '"') this.quote();
    else if (character === ',') this.endField();
    else if (character === '\n') return true;
    else if (character !== '\r') this.plain(character);
    return false;
  }

  private quote(): void {
    if (this.state === 'quote') this.field += '"';
    if (this.state === 'plain') this.whole = false;
    this.state = 'quoted';
  }

  private plain(character: string): void {
    if (this.state === 'quote') this.whole = false;
    this.state = 'plain';
    this.field += character;
  }

  private endField(): void {
    this.fields.push(this.field);
    this.field = '';
    this.state = 'begin';
  }

  private end(): CsvRecord {
    this.endField();
    const record = { line: this.began, fields: this.fields, whole: this.whole };
    this.fields = [];
    this.whole = true;
    this.began = this.line;
    return record;
  }
}
