import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { seriousViolations } from './support/axe.ts'
import { launch } from './support/browser.ts'
import { exampleBook, SHEET } from './support/example.ts'
import { holdsFocus } from './support/focus.ts'
import { openPane } from './support/office.ts'
import type { Simulated } from './support/office-in-page.ts'
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

const simulated: Simulated = { book: exampleBook(), name: '申报.xlsx', level: 21, background: null }

const open = async (given: Partial<Simulated> = {}): Promise<void> => {
  page = await openPane(context, { ...simulated, ...given })
  await page.getByRole('button', { name: '校验本表' }).waitFor()
}

const check = async (): Promise<void> => {
  await page.getByRole('button', { name: '校验本表' }).click()
  await page.getByRole('status').filter({ hasText: '校验完成' }).waitFor({ state: 'attached' })
}

/** Cells that bear a conditional format of ours, in the workbook behind the pane. */
const markedCells = (): Promise<number> =>
  page.evaluate((sheet) => window.session.book.sheet(sheet).formats.length, SHEET)

const value = (row: number, column: number): Promise<unknown> =>
  page.evaluate(([sheet, row, column]) => window.session.book.sheet(sheet).at(row, column).value, [
    SHEET,
    row,
    column,
  ] as const)

const selection = (): Promise<unknown> =>
  page.evaluate(() => [
    window.session.book.active.name,
    window.session.book.selected.top,
    window.session.book.selected.left,
  ])

const entry = (says: RegExp) => page.getByRole('button', { name: says })

describe('in Excel', () => {
  it('one click marks the faulty cells and lists them', async () => {
    await open()
    await expect.poll(() => markedCells()).toBe(0)
    await check()
    await expect.poll(() => markedCells()).toBeGreaterThan(0)
    await entry(/本级命名日期（W6）/).waitFor()
    await expect
      .poll(() => page.locator('.form-strip').textContent())
      .toMatch(/创新工作室申报表.*2 行.*2026 年度/)
    expect(await seriousViolations(page)).toEqual([])
  })

  it('over the client as it is published, which knows no notes: the same cells are marked, without notes', async () => {
    await open()
    await check()
    await expect.poll(() => markedCells()).toBeGreaterThan(0)
    const marked = await markedCells()
    await page.close()
    await open({ asPublished: true })
    await check()
    await expect.poll(() => markedCells()).toBe(marked)
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menu').waitFor()
    expect(await page.getByRole('menuitemcheckbox', { name: /批注/ }).count()).toBe(0)
  })

  it('a click in the list selects the cell, and a cell selected in the sheet shows its findings', async () => {
    await open()
    await check()
    await entry(/本级命名日期（W6）/).click()
    await expect.poll(selection).toEqual([SHEET, 6, 23])
    await page.evaluate((sheet) => window.session.user.select(sheet, 'M6'), SHEET)
    const shown = page.locator('.finding-of-cell')
    await shown.waitFor()
    await expect.poll(() => shown.textContent()).toContain('（M6）')
  })

  it('a fix shows before and after, is made on a yes, and is taken back', async () => {
    await open()
    await check()
    await page.getByRole('button', { name: /去掉多余空格/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await expect.poll(() => dialog.textContent()).toMatch(/K6.*松.学铸.*松学铸/)
    await expect.poll(() => value(6, 11)).toBe('松　学铸')
    await dialog.getByRole('button', { name: '修改' }).click()
    await expect.poll(() => value(6, 11)).toBe('松学铸')
    await page.getByRole('toolbar').getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => value(6, 11)).toBe('松　学铸')
  })

  it('a text that should be a day becomes one', async () => {
    await open()
    await check()
    await page.getByRole('button', { name: /改成日期格式/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '修改' }).click()
    await expect.poll(() => value(6, 21)).toBe(43_654)
  })

  it('clearing takes every mark away and leaves the list', async () => {
    await open()
    await check()
    await page.getByRole('button', { name: '更多' }).click()
    await page.getByRole('menuitem', { name: '清除标记' }).click()
    await expect.poll(markedCells).toBe(0)
    await entry(/本级命名日期（W6）/).waitFor()
  })

  it('a mended cell leaves the list by itself', async () => {
    await open()
    await check()
    await page.evaluate((sheet) => window.session.user.type(sheet, 'W6', 44_125), SHEET)
    await entry(/本级命名日期（W6）/).waitFor({ state: 'detached' })
  })

  it('a sheet that was sorted makes the list stale, and says so', async () => {
    await open()
    await check()
    await page.evaluate((sheet) => window.session.user.sort(sheet, 5, 6), SHEET)
    await page.locator('.notices').getByRole('button', { name: /重新/ }).waitFor()
  })
})

describe('by keyboard alone', () => {
  it('check, step, read the article, look at a fix and leave it, clear', async () => {
    await open()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: '校验完成' }).waitFor({ state: 'attached' })
    await page.keyboard.press('F8')
    await page.keyboard.press('F8')
    await expect.poll(selection).not.toEqual([SHEET, 1, 1])
    await expect.poll(() => page.locator('.position').textContent()).toMatch(/^2 \//)
    const list = page.locator('[data-place][tabindex="0"]')
    for (let stop = 0; stop < 25 && !(await list.evaluate((each) => each === document.activeElement)); stop++)
      await page.keyboard.press('Tab')
    expect(await list.evaluate((each) => each === document.activeElement)).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await holdsFocus(page.getByRole('dialog'))
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await holdsFocus(page.locator('.finding-article-link[tabindex="0"]'))
    const more = page.getByRole('button', { name: '更多' })
    for (let stop = 0; stop < 25 && !(await more.evaluate((each) => each === document.activeElement)); stop++)
      await page.keyboard.press('Shift+Tab')
    await page.keyboard.press('Enter')
    await holdsFocus(page.getByRole('menuitem', { name: '清除标记' }))
    await page.keyboard.press('Enter')
    await expect.poll(markedCells).toBe(0)
  })
})

describe('a dialog by keyboard', () => {
  const focused = (): Promise<string> => page.evaluate('document.activeElement.textContent')

  it.each(['Escape', '取消'])('left by %s gives the focus back to where it was opened', async (way) => {
    await open()
    await check()
    const fix = page.getByRole('button', { name: /去掉多余空格/ })
    await fix.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await holdsFocus(dialog)
    if (way === 'Escape') await page.keyboard.press(way)
    else {
      await dialog.getByRole('button', { name: way }).focus()
      await page.keyboard.press('Enter')
    }
    await dialog.waitFor({ state: 'hidden' })
    await expect.poll(focused).toContain('去掉多余空格')
    await expect.poll(() => value(6, 11)).toBe('松　学铸')
  })

  it('an entry goes to its cell by Enter, and F8 goes on from there', async () => {
    await open()
    await check()
    const own = entry(/本级命名日期（W6）/)
    await own.focus()
    await page.keyboard.press('Enter')
    await expect.poll(selection).toEqual([SHEET, 6, 23])
    await page.keyboard.press('F8')
    await expect.poll(selection).not.toEqual([SHEET, 6, 23])
    await page.keyboard.press('Shift+F8')
    await expect.poll(selection).toEqual([SHEET, 6, 23])
  })
})

describe('F8 and Shift+F8', () => {
  it.each([
    ['an Excel that is slow', { latency: 150, news: 0 }],
    ['news that come late', { latency: 0, news: 400 }],
    ['both', { latency: 150, news: 400 }],
  ])('go where the list says: %s', async (_, tempo) => {
    await open(tempo)
    await check()
    const own = entry(/本级命名日期（W6）/)
    await own.click()
    await expect.poll(selection).toEqual([SHEET, 6, 23])
    await expect.poll(() => own.getAttribute('aria-current')).toBe('true')
    const position = () => page.locator('.position').textContent()
    const [from, of] = String(await position())
      .split('/')
      .map(Number) as [number, number]
    const after = `${((from + 1) % of) + 1} / ${of}`
    for (const key of ['F8', 'F8', 'Shift+F8', 'F8', 'F8', 'Shift+F8']) await page.keyboard.press(key)
    await expect.poll(position).toBe(after)
    await expect.poll(selection).not.toEqual([SHEET, 6, 23])
    await expect.poll(() => page.evaluate(() => window.session.untold)).toBe(0)
    expect(await position()).toBe(after)
    await expect.poll(() => own.getAttribute('aria-current')).toBe(null)
  })
})

describe('a formula', () => {
  it('is not written over by a fix, and named', async () => {
    await open()
    await page.evaluate((sheet) => {
      const { book } = window.session
      book.sheet(sheet).put(6, 11, { ...book.sheet(sheet).at(6, 11), formula: '="松　学铸"' })
    }, SHEET)
    await check()
    await page.getByRole('button', { name: /去掉多余空格/ }).click()
    await page.getByRole('dialog').getByRole('button', { name: '修改' }).click()
    await page
      .locator('.notices')
      .getByText(/K6.*是公式，没有改/)
      .waitFor()
    await expect.poll(() => value(6, 11)).toBe('松　学铸')
  })
})

describe('the ribbon', () => {
  const command = (name: string): Promise<boolean> =>
    page.evaluate(
      (id) => new Promise<boolean>((resolve) => window.ribbon.get(id)!({ completed: () => resolve(true) })),
      name,
    )

  it('checks, shows the pane, and tells Excel that it is done', async () => {
    await open()
    expect(await command('checkSheet')).toBe(true)
    expect(await page.evaluate(() => window.shownAsTaskpane)).toBe(1)
    await expect.poll(() => markedCells()).toBeGreaterThan(0)
  })

  it('clears without bringing up the pane', async () => {
    await open()
    await command('checkBook')
    const shown = await page.evaluate(() => window.shownAsTaskpane)
    await command('clearMarks')
    await expect.poll(() => markedCells()).toBe(0)
    expect(await page.evaluate(() => window.shownAsTaskpane)).toBe(shown)
  })
})

describe('the first seconds', () => {
  it('a click before the pane’s module has come is done and completed', async () => {
    let letThrough = (): void => {}
    page = await openPane(
      context,
      simulated,
      undefined,
      new Promise((resolve) => {
        letThrough = resolve
      }),
    )
    await page.waitForFunction(() => window.ribbon?.has('checkSheet'))
    await page.evaluate(() => {
      window.completed = 0
      window.ribbon.get('checkSheet')!({ completed: () => window.completed++ })
    })
    expect(await page.evaluate(() => window.completed)).toBe(0)
    letThrough()
    await expect.poll(() => page.evaluate(() => window.completed)).toBe(1)
    await expect.poll(() => markedCells()).toBeGreaterThan(0)
    await entry(/本级命名日期（W6）/).waitFor()
  })

  it('an Excel that is ready late gets a hint, and then its pane', async () => {
    page = await openPane(context, { ...simulated, waits: true })
    await page.getByText('正在等 Excel 应答').waitFor()
    await page.evaluate(() => window.officeIsReady())
    await page.getByRole('button', { name: '校验本表' }).waitFor()
    await check()
  })

  it('a piece that is gone after an update: the pane is loaded anew, once', async () => {
    page = await openPane(context, simulated)
    // The second time comes soon after the first, however long the test takes.
    await page.clock.setFixedTime(Date.now())
    await page.getByRole('button', { name: '校验本表' }).waitFor()
    let loads = 0
    page.on('framenavigated', () => loads++)
    await page.route('https://pane.test/assets/article-*.js', (route) => route.fulfill({ status: 404 }))
    await page.route('https://pane.test/assets/preview-dialog-*.js', (route) =>
      route.fulfill({ status: 404 }),
    )
    await check()
    await page.getByRole('button', { name: /去掉多余空格/ }).click()
    await expect.poll(() => loads).toBe(1)
    await check()
    await page.getByRole('button', { name: /去掉多余空格/ }).click()
    await page.getByRole('button', { name: '重新载入' }).waitFor()
    expect(loads).toBe(1)
  })
})

describe('an Excel that is not as it should be', () => {
  it('too old for marks: the list alone, and a word about it', async () => {
    await open({ level: 1 })
    await check()
    await entry(/本级命名日期（W6）/).waitFor()
    await expect.poll(() => page.locator('.notices').textContent()).toMatch(/标记/)
  })

  it('a protected sheet: the list alone, and a word about it', async () => {
    await open()
    await page.evaluate((sheet) => {
      window.session.book.sheet(sheet).protected = true
    }, SHEET)
    await check()
    await expect.poll(() => page.locator('.notices').textContent()).toMatch(/保护/)
    await expect.poll(() => markedCells()).toBe(0)
  })

  it('a cell being edited: says so, and goes on after a retry', async () => {
    await open()
    await page.evaluate(() => {
      window.session.editingCell = true
    })
    await page.getByRole('button', { name: '校验本表' }).click()
    const retry = page.getByRole('button', { name: '重试' })
    await retry.waitFor()
    await page.evaluate(() => {
      window.session.editingCell = false
    })
    await retry.click()
    await entry(/本级命名日期（W6）/).waitFor()
  })

  it('a dark Office: a dark pane', async () => {
    await open({ background: '#212121' })
    await expect.poll(() => page.locator('#root > [data-theme]').getAttribute('data-theme')).toBe('dark')
  })
})

describe('no Excel', () => {
  const script = async (text: string): Promise<void> => {
    page = await openPane(context, simulated, () => Promise.resolve(text))
  }

  it('that answers: after a while the page is offered, and a retry', async () => {
    // What was said until then may be gone before a slow machine is asked for it: it is noted in the page.
    await script(`window.Office = { onReady: () => new Promise(() => {}) }
      window.said = new Set()
      new MutationObserver(() => {
        const words = document.querySelector('[role=status]')?.textContent
        if (words) said.add(words)
      }).observe(document, { subtree: true, childList: true, characterData: true })`)
    await page.getByText('正在等 Excel 应答').waitFor()
    expect(await page.evaluate('[...said].join()')).toMatch(/正在打开.*正在连接 Excel.*正在等 Excel 应答/)
    await page.getByRole('button', { name: '重试' }).waitFor()
    await expect
      .poll(() => page.getByRole('link', { name: '打开校验页面' }).getAttribute('href'))
      .toBe('page.html')
    expect(await seriousViolations(page)).toEqual([])
  })

  it('but a browser: the page is offered at once', async () => {
    await script('window.Office = { onReady: () => Promise.resolve({ host: null, platform: null }) }')
    await page.getByText('这个窗格要在 Excel 里打开').waitFor()
  })

  it('and no script of Office’s: said, and the page is offered', async () => {
    await script('')
    await page.getByText('没有连上 Office 的脚本地址').waitFor()
  })

  it.each([
    ['of a browser years ago', () => void Reflect.deleteProperty(Object, 'hasOwn')],
    [
      'that cannot look behind in expressions',
      () => {
        const Genuine = RegExp
        window.RegExp = class extends Genuine {
          constructor(pattern: string | RegExp, flags?: string) {
            if (String(pattern).includes('(?<')) throw new SyntaxError('invalid group specifier name')
            super(pattern, flags)
          }
        } as unknown as RegExpConstructor
      },
    ],
  ])('that is young enough: a web view %s is told in Chinese to use the page', async (_, lacking) => {
    const old = await browser.newContext(settings.light)
    await old.addInitScript(lacking)
    page = await openPane(old, simulated)
    await page.getByRole('heading', { name: '此版本的 Excel 打不开校验窗格' }).waitFor()
    await expect.poll(() => page.getByRole('link').getAttribute('href')).toBe('page.html')
  })
})
