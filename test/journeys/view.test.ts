import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { PaneState } from '../../addin/session/state.ts'
import type { StateName } from './gallery/state-names.ts'
import { stateOf } from './gallery/states.ts'
import { launch } from './support/browser.ts'
import { holdsFocus } from './support/focus.ts'
import { showState } from './support/gallery.ts'
import { settings } from './support/settings.ts'

let browser: Browser
let context: BrowserContext
let page: Page
beforeAll(async () => {
  browser = await launch()
  context = await browser.newContext(settings.light)
})
afterAll(() => browser.close())
afterEach(() => page.close())

let state: PaneState
const open = async (name: StateName): Promise<void> => {
  state = await stateOf(name)
  page = await showState(context, name)
}
const entries = () => state.list.groups.flatMap((group) => group.entries)
const idAt = (address: string): string =>
  entries().find(({ finding }) => finding.address === address)!.finding.id
const calls = (): Promise<unknown[][]> => page.evaluate('called')
const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent')

describe('by mouse', () => {
  it('a count switches its severity off', async () => {
    await open('findings')
    await page.getByRole('button', { name: '1 须说明' }).click()
    await expect.poll(calls).toEqual([['setFilter', { severities: ['error', 'review', 'info'] }]])
  })

  it('a click on an entry selects it', async () => {
    await open('findings')
    await page.getByRole('button', { name: /证件号码校验不符/ }).click()
    await expect.poll(calls).toEqual([['select', idAt('M6')]])
  })

  it('the article says what it asks, how it is read and who decides', async () => {
    await open('findings')
    await page.getByRole('button', { name: '第六条（一）' }).click()
    const article = page.getByRole('dialog', {
      name: '《济南市劳模和工匠人才创新工作室管理办法》第六条（一）',
    })
    await article.waitFor()
    await expect
      .poll(() => article.textContent())
      .toMatch(/条文要求[\s\S]*程序核对[\s\S]*怎么改[\s\S]*谁来定[\s\S]*JN-06-1b/)
    await holdsFocus(article)
    await page.keyboard.press('Escape')
    await article.waitFor({ state: 'hidden' })
    await expect.poll(focused).toBe('第六条（一）')
  })

  it('a fix is shown before it is made', async () => {
    await open('findings')
    await page.getByRole('button', { name: '改为 2025-10-21' }).click()
    await expect.poll(calls).toEqual([['previewFix', entries().find(({ fix }) => fix !== null)!.fix!.id]])
  })

  it('all fixes of a kind are one button', async () => {
    await open('findings')
    await page.getByRole('button', { name: '去掉多余空格（1 处）…' }).click()
    await expect.poll(calls).toEqual([['previewFixes', 'spaces']])
  })

  it('the menu leaves the pane in view', async () => {
    await open('findings')
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '清除标记' }).waitFor()
    // The menu is drawn first and put in its place afterwards.
    const inFront = () =>
      page
        .locator('.form-strip')
        .evaluate((strip) =>
          strip.contains(document.elementFromPoint(20, strip.getBoundingClientRect().top + 4)),
        )
    await expect.poll(inFront).toBe(true)
  })

  it('notes are switched on in the menu', async () => {
    await open('findings')
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitemcheckbox', { name: '在标记处写批注' }).click()
    await expect.poll(calls).toEqual([['toggleNotes', true]])
  })

  it('live re-check is switched off in the menu', async () => {
    await open('findings')
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitemcheckbox', { name: '改动后自动重新校验' }).click()
    await expect.poll(calls).toEqual([['setLive', false]])
  })

  it('the summary is written only after the user agreed to what is lost', async () => {
    await open('summary')
    const write = page.getByRole('button', { name: '写入' })
    await expect.poll(() => write.isDisabled()).toBe(true)
    await page.getByRole('checkbox').check()
    await write.click()
    await expect.poll(calls).toEqual([['confirm', true]])
  })

  it('a message bar calls what its button says', async () => {
    await open('stale')
    await page.getByRole('button', { name: '重新校验' }).click()
    await expect.poll(calls).toEqual([['recheck']])
  })

  it('a message bar is put away', async () => {
    await open('protected')
    await page.getByRole('button', { name: '关闭提示' }).click()
    await expect.poll(calls).toEqual([['dismiss', 'protected']])
  })

  it('what was left out of the list is reported and can be had', async () => {
    await open('too-many')
    await expect.poll(() => page.locator('.list-more').textContent()).toMatch(/还有 [\d,]+ 个/)
    await page.getByRole('button', { name: '再列一些' }).click()
    await expect.poll(calls).toEqual([['showMore']])
  })

  it('a filter that leaves nothing is taken back', async () => {
    await open('nothing-matches')
    await page.getByRole('button', { name: '显示全部' }).click()
    await expect
      .poll(calls)
      .toEqual([['setFilter', { severities: ['error', 'review', 'warning', 'info'], text: '', sheet: null }]])
  })

  it('cap and funds name the row that is over and the grant that does not add up', async () => {
    await open('caps')
    await page.getByRole('tab', { name: '名额' }).click()
    await expect.poll(() => page.locator('.panels').textContent()).toMatch(/已用 11 \/ 10[\s\S]*第 15 行/)
    await page.getByRole('tab', { name: '资金' }).click()
    const [line] = state.funds[0]!.lines
    const row = page.getByRole('row', { name: line!.studio }).first()
    await expect.poll(() => row.textContent()).toContain('50,000.00')
  })

  it('a click on the row that is over goes there', async () => {
    await open('caps')
    await page.getByRole('tab', { name: '名额' }).click()
    await page.getByRole('button', { name: /^第 15 行 · / }).click()
    await expect.poll(calls).toEqual([['jumpTo', { sheet: '拟命名名单', row: 15, column: 1 }]])
  })
})

describe('a record that is only begun', () => {
  it('is one line, which leads to its first blank and opens to each of them', async () => {
    await open('unfinished')
    const line = page.getByRole('button', { name: /还有 \d+ 栏必填未填/ }).first()
    await expect.poll(() => line.getAttribute('aria-expanded')).toBe('false')
    const before = await page.locator('[data-place]').count()
    await line.click()
    const first = entries().find(({ fold }) => fold !== null)!
    await expect.poll(calls).toEqual([['select', first.finding.id]])
    await expect.poll(() => line.getAttribute('aria-expanded')).toBe('true')
    const folded = entries().filter(({ fold }) => fold?.key === first.fold!.key).length
    await expect.poll(() => page.locator('[data-place]').count()).toBe(before + folded)
    await line.click()
    await expect.poll(() => page.locator('[data-place]').count()).toBe(before)
  })
})

describe('by keyboard', () => {
  it('F8 and Shift+F8 step through the findings from anywhere', async () => {
    await open('findings')
    await page.keyboard.press('F8')
    await page.getByRole('searchbox').focus()
    await page.keyboard.press('Shift+F8')
    await expect.poll(calls).toEqual([['next'], ['previous']])
  })

  it('the arrows move in the list, Enter goes to the cell, Tab reaches article and fix', async () => {
    await open('findings')
    await page.getByRole('button', { name: /看不出是几月/ }).focus()
    await page.keyboard.press('ArrowDown')
    await expect.poll(focused).toContain('证件号码校验不符')
    await page.keyboard.press('End')
    await expect.poll(focused).toContain('不满 2 年')
    await page.keyboard.press('Home')
    await page.keyboard.press('Enter')
    await expect.poll(calls).toEqual([['select', idAt('W5')]])
    await page.keyboard.press('Tab')
    await expect.poll(focused).toBe('为什么')
  })

  it('the list is one stop of Tab, at the selected entry', async () => {
    await open('selected')
    await expect.poll(() => page.locator('[data-place][tabindex="0"]').count()).toBe(1)
    await expect
      .poll(() => page.locator('[data-place][tabindex="0"]').textContent())
      .toContain('证件号码校验不符')
  })

  it('Escape leaves a preview without writing', async () => {
    await open('preview')
    await holdsFocus(page.getByRole('dialog'))
    await page.keyboard.press('Escape')
    await expect.poll(calls).toEqual([['cancelPreview']])
  })
})

describe('for a screen reader', () => {
  it('the outcome and each notice are said once', async () => {
    await open('protected')
    const said = page.getByRole('status')
    await expect.poll(() => said.count()).toBe(1)
    await expect.poll(() => said.textContent()).toMatch(/校验完成：2 行，3 个问题.*有保护/)
  })

  it('a severity is never shown by colour alone', async () => {
    await open('findings')
    await expect.poll(() => page.getByRole('img', { name: '必须修改' }).count()).toBe(2)
  })
})
