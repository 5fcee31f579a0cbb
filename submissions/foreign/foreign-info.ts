/** 报送信息 as another people's form would have it, had it one: with the cells that say it where a sheet does. */
import { submissionInfo } from '../../templates/forms/submission-info.ts'
import type { RecordRead, SheetReading } from '../../templates/read/reading.ts'
import { type Form, headerPath } from '../../templates/sheet/form.ts'
import type { Grid } from '../../templates/sheet/grid.ts'
import { type Caption, captionNamed } from './caption.ts'

export function firstCaption(
  grids: readonly Grid[],
  names: RegExp,
  fits: (text: string) => boolean,
): Caption | null {
  for (const grid of grids) {
    const found = captionNamed(grid, names, fits)
    if (found !== null) return found
  }
  return null
}

type Who = Readonly<Record<'unit' | 'unitKind' | 'sentTo' | 'programme', string>> & { readonly year: number }

export function infoOf(
  sheet: string,
  who: Who,
  unitAt: Caption | null,
  dateAt: Caption | null,
): SheetReading {
  const cells: Record<string, string | number> = { ...who }
  if (dateAt !== null) cells['date'] = dateAt.text
  const date = dateAt === null ? undefined : submissionInfo.columns.date.parse(dateAt.text)
  const places: Readonly<Record<string, Caption | null>> = { unit: unitAt, date: dateAt }
  const record = {
    row: { ...who, ...(date !== undefined && 'value' in date ? { date: date.value } : {}) },
    number: unitAt?.row ?? 1,
    cells,
    unreadable: new Set<string>(),
    origin: null,
    place: (key: string) => {
      const at = places[key]
      return at
        ? { row: at.row, column: at.column, header: headerPath((submissionInfo as Form).columns[key]!) }
        : null
    },
  } as unknown as RecordRead
  const form = submissionInfo as unknown as Form
  return {
    form,
    sheet,
    columns: new Map(),
    headerRow: null,
    records: [record],
    totals: [],
    setAside: [],
    extra: [],
    drafts: [],
  }
}
