/** The whole gate: build, format and lint, types, tests. Ends with the rules and boundary cases counted. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const report = 'node_modules/.cache/union-workbooks/tests.json'

function step(name, command, args) {
  const started = performance.now()
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  console.log(`${status === 0 ? '✓' : '✗'} ${name} ${((performance.now() - started) / 1000).toFixed(1)} s`)
  if (status !== 0) process.exit(status ?? 1)
}

mkdirSync(new URL('../node_modules/.cache/union-workbooks', import.meta.url), { recursive: true })
step('build', process.execPath, ['scripts/build.mjs'])
step('manifest', process.execPath, ['scripts/run.mjs', 'scripts/manifest.ts'])
step('format and lint', 'npx', ['biome', 'check', '--error-on-warnings', '.'])
step('types', 'npx', ['tsc', '-b'])
step('tests', 'npx', ['vitest', 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`])

const results = JSON.parse(readFileSync(new URL(`../${report}`, import.meta.url), 'utf8'))
const cases = results.testResults.flatMap((file) => file.assertionResults)
const ofRules = cases.filter((test) => test.ancestorTitles[0]?.startsWith('rule '))
const rules = new Set(ofRules.map((test) => test.ancestorTitles[0]))
console.log(`规则 ${rules.size} 条，边界用例 ${ofRules.length} 个`)
console.log(`${results.numPassedTests} passed, ${results.numFailedTests} failed`)
