// Responsible for: medians, ratios and limits, and printing them. Not for: measuring.

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Compares measured values with their limits. */
export class Bars {
  readonly missed: string[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** @returns `met (at most 1.3x)`, for a table. '': no limit */
  check(what: string, value: number, limit: number | undefined, unit = 'x'): string {
    if (limit === undefined) return '';
    this.#count++;
    const met = value <= limit;
    const bar = `at most ${number(limit)}${unit}`;
    if (!met) this.missed.push(`${what}: ${number(value)}${unit}, ${bar}`);
    return `${met ? 'met' : 'MISSED'} (${bar})`;
  }
}

export function number(value: number): string {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toFixed(value >= 10 ? 1 : 2);
}

export const ratio = (value: number): string => `${number(value)}x`;
export const milliseconds = (value: number): string => `${Math.round(value).toLocaleString('en')} ms`;

export type Row = readonly string[];

/** Prints a Markdown table, which can be pasted into docs/performance.md. */
export function print(title: string, head: Row, rows: readonly Row[]): void {
  const widths = head.map((cell, column) => Math.max(cell.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: Row): string =>
    `| ${row.map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  console.log([`\n### ${title}\n`, line(head), rule, ...rows.map(line)].join('\n'));
}
