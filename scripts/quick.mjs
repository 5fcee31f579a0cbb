/** `npm run quick`: types, format and lint, and the tests of the law; under a minute. The gate is `npm test`. */
import { step } from './steps.mjs'

step('types', 'npx', ['tsc', '-b'])
step('format and lint', 'npx', ['biome', 'check', '--error-on-warnings', '.'])
step('tests', 'npx', ['vitest', 'run', '--config', 'vitest.quick.config.ts', '--reporter=dot'])
