/** Side-by-side measurements; run with `npm run bench`. */
import { benchRead } from './read.ts'
import { benchRollup } from './rollup.ts'

console.log(`Node ${process.version}`)
await benchRead()
await benchRollup()
