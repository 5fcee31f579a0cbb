/** The office's screens over a desk in memory: work is done by keyboard and pointer, nobody is shut out. */
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DeskState } from '../../desk/session/session.ts'
import type { ThreadDesk } from '../desk/support/thread-desk.ts'
import { seriousViolations } from './support/axe.ts'
import { launch } from './support/browser.ts'
import { SCREENS, showDesk, showExample, turnTo } from './support/desk-gallery.ts'
import { settings } from './support/settings.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

const sticksOut = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

const decisions = (page: Page): Promise<unknown> =>
  page.evaluate(() => {
    const { desk } = window as unknown as { desk: ThreadDesk }
    return desk
      .get()
      .views!.review.rows.filter(
        ({ key }) =>
          key.unit === '历下区总工会' && key.number === 'LX-01' && key.programme === '济南市创新工作室',
      )
      .map(({ decision, rank }) => [decision, rank])
  })

it('reviews a record: what it would do is seen, it is written, and taken back', async () => {
  const context = await browser.newContext(settings.desk)
  const page = await showExample(context)
  await page.getByRole('button', { name: '历下区总工会' }).first().click()
  await page.getByRole('button', { name: '风德峪创新工作室' }).click()
  await page.getByRole('heading', { name: '风德峪创新工作室' }).waitFor()
  const opinion = page.getByRole('region', { name: '审定意见' })
  const before = await decisions(page)

  await opinion.getByRole('radio', { name: '不推荐' }).check()
  const effect = opinion.getByRole('status', { name: '写入以后' })
  await effect.getByText('不推荐要写明理由').waitFor()
  await expect.poll(() => opinion.getByRole('button', { name: '写入' }).isDisabled()).toBe(true)
  // What cannot be written is not left behind by going on.
  await opinion.getByLabel('理由').press('Control+Enter')
  await opinion.getByLabel('理由').fill('今年名额已满')
  await effect.getByText('历下区总工会 推荐：1 → 0（名额 3）').waitFor()
  await effect.getByText('推荐（占命名控制数）：14 → 13（控制数 10），超出').waitFor()
  // Written is what stands there, however late its effect is seen.
  await opinion.getByLabel('理由').fill('')
  await effect.getByText('不推荐要写明理由').waitFor()
  await opinion.getByLabel('理由').fill('今年名额已满')
  await opinion.getByLabel('理由').press('Control+Enter')

  // The next record stands there, by the order of the list.
  await page.getByRole('heading', { name: '夏立曦创新工作室' }).waitFor()
  await expect.poll(() => decisions(page)).toEqual([['不推荐', 1]])
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(() => decisions(page)).toEqual(before)

  await page.keyboard.press('Alt+ArrowUp')
  await page.getByRole('heading', { name: '风德峪创新工作室' }).waitFor()
  const list = page.getByRole('listbox', { name: '申报' })
  await list.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  await expect
    .poll(() => list.getByRole('option', { selected: true }).getAttribute('aria-posinset'))
    .toBe('2')

  // What moves a figure is shown first, from whichever screen it was asked for.
  await turnTo(page, '名额与命名')
  const named = page
    .locator('.cap')
    .getByText('拟命名', { exact: true })
    .locator('xpath=following-sibling::dd')
  await expect.poll(() => named.textContent()).toBe('10')
  await page.getByRole('button', { name: '列入名单' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('拟命名（占命名控制数）：10 → 11（控制数 10），超出').waitFor()
  await dialog.getByRole('button', { name: '取消' }).click()
  await expect.poll(() => named.textContent()).toBe('10')
  await page.getByRole('button', { name: '列入名单' }).first().click()
  await dialog.getByRole('button', { name: '写入' }).click()
  await dialog.waitFor({ state: 'detached' })
  await expect.poll(() => named.textContent()).toBe('11')
  await context.close()
})

it('settles somebody else’s form: a column corrected, the rest as proposed, and taken back', async () => {
  const context = await browser.newContext(settings.desk)
  const page = await showExample(context)
  await turnTo(page, '表样')
  await page.getByRole('button', { name: '选择表样' }).press('Enter')
  // Not read at all, and taken for one of our forms again.
  const ours = page.getByLabel('是本系统的哪张表')
  await ours.selectOption({ label: '不读这一张' })
  await page.getByText(/（不读）$/).click()
  await ours.selectOption('创新工作室申报表')
  await page.getByText('还没有确认，10 栏没有把握').waitFor()
  const row = page.getByRole('row', { name: /^上年度投入经费/ })
  await row.getByLabel('上年度投入经费：本系统栏目').selectOption('经费·单位日常经费（万元）')
  await row.getByLabel('上年度投入经费：金额单位').selectOption('万元')
  await row.getByLabel('上年度投入经费：金额单位').press('Tab')
  await page.keyboard.press('Enter')
  await page.getByText('还没有确认，9 栏没有把握').waitFor()
  await page.getByRole('button', { name: '都对，确认' }).press('Enter')
  await page.getByText('已确认，照它读取').waitFor()
  await page.getByText('15 栏，都已对照').press('Enter')
  await expect.poll(() => row.getByText('已核对').count()).toBe(1)
  await page.getByRole('button', { name: '撤销' }).press('Enter')
  await page.getByText('还没有确认，9 栏没有把握').waitFor()
  await context.close()
})

/** The same office with so many units: names that differ, rows as the example has them. */
const withUnits = (page: Page, count: number): Promise<void> =>
  page.evaluate((wanted) => {
    const { desk } = window as unknown as {
      desk: { get(): DeskState; set(change: Partial<DeskState>): void }
    }
    const views = desk.get().views!
    const [first, ...others] = views.inbox.programmes
    const units = Array.from({ length: wanted }, (_, at) => ({
      ...first!.units[at % first!.units.length]!,
      unit: `第${at + 1}区总工会`,
    }))
    desk.set({
      views: { ...views, inbox: { ...views.inbox, programmes: [{ ...first!, units }, ...others] } },
    })
  }, count)

it('walks through sixty units by keyboard: the focus is never lost, whatever is in view', async () => {
  const context = await browser.newContext(settings.desk)
  const page = await showExample(context)
  await withUnits(page, 60)
  const table = page.getByRole('region', { name: '各单位报送情况' })
  await page.getByText('共 60 家', { exact: true }).waitFor()
  const drawn = (): Promise<number> => table.locator('tbody[data-row]').count()
  await expect.poll(drawn).toBeLessThan(50)

  /** The row that has the focus; `null` where none has. */
  const at = (): Promise<string | null> =>
    page.evaluate(
      () => document.activeElement?.closest<HTMLElement>('tbody[data-row]')?.dataset['row'] ?? null,
    )
  const rows: (string | null)[] = []
  await table.focus()
  await page.keyboard.press('Tab')
  for (let row = await at(); row !== null && rows.length < 300; row = await at()) {
    if (row !== rows.at(-1)) rows.push(row)
    await page.keyboard.press('Tab')
  }
  expect(rows).toEqual(Array.from({ length: 60 }, (_, i) => `第${i + 1}区总工会`))
  await page.keyboard.press('Shift+Tab')
  expect(await at()).toBe('第60区总工会')

  // Its row leaves the view and keeps the focus; Tab goes on from there.
  await table
    .getByRole('row', { name: /^第60区/ })
    .getByRole('button')
    .first()
    .focus()
  const isFar = (): Promise<boolean> =>
    page.evaluate(() => document.activeElement!.getBoundingClientRect().top > innerHeight)
  for (let pressed = 0; pressed < 20 && !(await isFar()); pressed++) await page.keyboard.press('PageUp')
  await table.getByRole('row', { name: /^第1区/ }).waitFor()
  expect(await at()).toBe('第60区总工会')
  expect(await seriousViolations(page)).toEqual([])
  await page.keyboard.press('Shift+Tab')
  expect(await at()).toBe('第59区总工会')

  await page.getByRole('searchbox', { name: '按单位名称查找' }).fill('37')
  await page.getByText('1 家，共 60 家', { exact: true }).waitFor()
  await expect.poll(drawn).toBe(1)
  await page.keyboard.press('Tab')
  await table.getByRole('row', { name: /^第37区/ }).waitFor()
  await context.close()
})

const SIZES = [
  { name: 'at a desk', size: { width: 1280, height: 800 }, colorScheme: 'light' },
  { name: 'narrow and dark', size: { width: 768, height: 1024 }, colorScheme: 'dark' },
  { name: 'at 200 %', size: { width: 640, height: 400 }, colorScheme: 'light' },
] as const

/** In every size: nothing serious, and nothing that sticks out. */
async function isForEverybody(page: Page, what: string): Promise<void> {
  for (const { name, size, colorScheme } of SIZES) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme })
    // The ground follows at once, what stands on it when it is drawn again.
    await page.locator(`#root > [data-theme="${colorScheme}"]`).waitFor()
    expect([what, name, await seriousViolations(page), await sticksOut(page)]).toEqual([what, name, [], 0])
  }
}

it('shows every screen to everybody, at any size and on either ground', async () => {
  const context = await browser.newContext(settings.desk)
  for (const state of ['', 'confirm', 'reading', 'failed']) {
    const page = await showDesk(context, state)
    await isForEverybody(page, state)
    await page.close()
  }
  const page = await showExample(context, 'folder')
  for (const screen of SCREENS) {
    await turnTo(page, screen)
    if (screen === '审核') {
      await page.locator('.virtual-row').nth(4).click()
      await page.locator('.record-head').waitFor()
    }
    if (screen === '表样') {
      await page.getByRole('button', { name: '选择表样' }).click()
      await page.getByRole('table').first().waitFor()
    }
    await isForEverybody(page, screen)
  }
  const dialog = page.getByRole('dialog')
  const ask = async (what: string): Promise<void> => {
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: `${what}…` }).click()
    await dialog.getByRole('heading', { name: what }).waitFor()
  }
  // Away with a year only where it is written out, and what is open is let go.
  await ask('清理办完的年度')
  await dialog.getByText('报送文件 2 份').click()
  await isForEverybody(page, 'clear')
  const clear = dialog.getByRole('button', { name: '删去 4 份' })
  await dialog.getByLabel('写明要清理的年度').fill('2026')
  expect(await clear.isDisabled()).toBe(true)
  await dialog.getByRole('checkbox', { name: '这些确实不再办，照样清理' }).check()
  await clear.press('Enter')
  await dialog.waitFor({ state: 'detached' })
  expect(await page.evaluate(() => (window as unknown as { desk: ThreadDesk }).desk.asked)).toEqual([
    'clearYear 2026',
  ])
  await ask('换一个文件夹')
  await isForEverybody(page, 'leave')
  await dialog.getByRole('button', { name: '离开' }).press('Enter')
  await page.getByRole('heading', { name: '打开办公室的文件夹' }).waitFor()
  await context.close()
})
