/** A time of day as a notice gives it beside a deadline, kept as `17:00`. */
import type { Column, Parsed } from '../../templates/sheet/column.ts'
import { text } from '../../templates/sheet/column-kinds.ts'

const WRITTEN = /^(上午|早上|中午|下午|晚上|晚)?(\d{1,2})(?:[:时点](?:(\d{1,2})分?|半)?)?整?$/

const MINUTES_OF_DAY = 24 * 60

const show = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Minutes since midnight; `null` for what is no time of day. Excel holds a time as a fraction of the day. */
function minutesOf(cell: string | number | boolean): number | null {
  if (typeof cell === 'number') {
    if (cell > 0 && cell < 1) return Math.round(cell * MINUTES_OF_DAY)
    return Number.isInteger(cell) && cell > 0 ? cell * 60 : null
  }
  const parts = WRITTEN.exec(String(cell).normalize('NFKC').replace(/\s/g, ''))
  if (parts === null) return null
  const [, half, hours, minutes] = parts
  const afternoon = (half === '下午' || half?.startsWith('晚')) && Number(hours) < 12
  const past = minutes === undefined ? (parts[0].includes('半') ? 30 : 0) : Number(minutes)
  return past > 59 ? null : (Number(hours) + (afternoon ? 12 : 0)) * 60 + past
}

/** A column that reads 17:00, 17时30分, 下午5点 and Excel's own times; 24:00 is the end of the day. */
export function clockTime(words: Parameters<typeof text>[0]): Column<string> {
  const base = text(words)
  return {
    ...base,
    parse(cell): Parsed<string> {
      const read = base.parse(cell)
      if (!('value' in read)) return read
      const minutes = typeof cell === 'number' || typeof cell === 'string' ? minutesOf(cell) : null
      if (minutes === null || minutes > MINUTES_OF_DAY)
        return { unreadable: `“${read.value}” 不是时刻`, mend: '请写成 17:00 这样的时刻', expected: '时刻' }
      return { value: show(minutes) }
    },
  }
}
