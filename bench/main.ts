/** Side-by-side measurements; run with `npm run bench`. */
import { benchAnnotate } from './annotate.ts'
import { benchExcel } from './excel.ts'
import { benchRead } from './read.ts'
import { benchRollup } from './rollup.ts'

console.log(`Node ${process.version}`)
await benchRead()
await benchAnnotate()
await benchRollup()
await benchExcel()
