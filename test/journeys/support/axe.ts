/** axe-core over a page: what people with a screen reader, a keyboard or weak eyes would stumble over. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Serious and critical violations: `rule: element`. */
export async function seriousViolations(page: Page): Promise<readonly string[]> {
  // A button that was just enabled still has the colour of one that is not; what is drawn again may set off others.
  await page.evaluate(`(async () => {
    const changing = () => document.getAnimations().filter((each) => each instanceof CSSTransition)
    do {
      await new Promise(requestAnimationFrame)
      await Promise.allSettled(changing().map((each) => each.finished))
    } while (changing().length > 0)
  })()`)
  // Not as a script element: the page's policy would refuse it.
  await page.evaluate(source)
  // Fluent's markers of where the focus turns round hold the focus and are hidden: by design.
  const results = (await page.evaluate(
    `axe.run({ exclude: ['[data-tabster-dummy]'] }, { resultTypes: ['violations'] })`,
  )) as AxeResults
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html} ${any[0]?.message ?? ''}`))
}
