/** Properties are tried with the same inputs in every run; `npm run fuzz` gives another seed. */
import fc from 'fast-check'

fc.configureGlobal({ seed: Number(process.env['PROPERTY_SEED'] ?? 20_260_101) })
