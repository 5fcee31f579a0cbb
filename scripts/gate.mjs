/** The whole gate: build, format and lint, types, tests. Ends with the rules and boundary cases counted. */
import { mkdirSync, readFileSync } from 'node:fs'
import { step } from './steps.mjs'

const report = 'node_modules/.cache/union-workbooks/tests.json'

mkdirSync(new URL('../node_modules/.cache/union-workbooks', import.meta.url), { recursive: true })
step('build', process.execPath, ['scripts/build.mjs'])
step('manifest', process.execPath, ['scripts/run.mjs', 'scripts/manifest.ts'])
step('format and lint', 'npx', ['biome', 'check', '--error-on-warnings', '.'])
step('types', 'npx', ['tsc', '-b'])
step('tests', 'npx', ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`])
step('webkit', process.execPath, ['scripts/run.mjs', 'test/journeys/webkit.ts'])
step('libreoffice', process.execPath, ['scripts/run.mjs', 'scripts/libreoffice.ts'])

const results = JSON.parse(readFileSync(new URL(`../${report}`, import.meta.url), 'utf8'))
const cases = results.testResults.flatMap((file) => file.assertionResults)
const ofRules = cases.filter((test) => test.ancestorTitles[0]?.startsWith('rule '))
const rules = new Set(ofRules.map((test) => test.ancestorTitles[0]))
console.log(`规则 ${rules.size} 条，边界用例 ${ofRules.length} 个`)
console.log(`${results.numPassedTests} passed, ${results.numFailedTests} failed`)
