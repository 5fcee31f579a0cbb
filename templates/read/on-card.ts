/** Which card of which sheet a record stands on. */
import type { RecordRead, SheetReading } from './reading.ts'

/**
 * The card that a record is, or is part of; `null` where it stands in a table of its own. Two records with the same
 * are on one card.
 */
export function cardOf(
  { through }: Pick<RecordRead, 'through'>,
  { sheet, onCard, form }: Pick<SheetReading, 'sheet' | 'onCard' | 'form'>,
  file: string,
): string | null {
  // A form that is nothing but a card belongs to the file.
  const last = onCard?.card.to ?? (form.layout === 'table-or-card' ? through : undefined)
  return last === undefined ? null : JSON.stringify([file, sheet, last])
}

/** Whether what stands on the one card can belong to what stands on the other: nothing of a card is another's. */
export const mayJoin = (one: string | null, other: string | null): boolean =>
  one === null || other === null || one === other
