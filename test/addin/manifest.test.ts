import { existsSync, readFileSync } from 'node:fs'
import { OfficeAddinManifest } from 'office-addin-manifest'
import { describe, expect, it } from 'vitest'
import { COMMANDS } from '../../addin/boot/ribbon.ts'
import { manifestFaults } from '../../scripts/manifest-check.ts'
import { iconSizes } from '../../scripts/manifest-icons.ts'
import { withOrigin } from '../../scripts/manifest-origin.ts'
import { schemaFaults } from '../../scripts/manifest-schema.ts'
import { parseXml } from '../../scripts/manifest-tree.ts'

const xml = readFileSync('manifest.xml', 'utf8')
const faults = (changed: string): readonly string[] => manifestFaults(changed, iconSizes('addin/icons'))
const SCHEMAS = '../shared/schemas/office-addin'

describe('manifest.xml', () => {
  it('has no fault of ours', () => {
    expect(faults(xml)).toEqual([])
  })

  it('is read by Office’s own reader', async () => {
    const read = await OfficeAddinManifest.readManifestFile('manifest.xml')
    expect(read).toMatchObject({
      defaultLocale: 'zh-CN',
      displayName: '工会申报校验',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
    })
  })

  it.skipIf(!existsSync(SCHEMAS))('agrees with Office’s schemas', async () => {
    expect(await schemaFaults(xml, SCHEMAS)).toEqual([])
    const disordered = xml
      .replace('<FunctionFile resid="Pane.Url" />', '')
      .replace('<bt:Urls>', '<bt:Addresses>')
    expect(await schemaFaults(disordered.replace('</bt:Urls>', '</bt:Addresses>'), SCHEMAS)).not.toEqual([])
  })

  it('offers the five commands in the order of the work', () => {
    const labels = [...xml.matchAll(/<bt:String id="\w+\.Label" DefaultValue="([^"]+)"/g)].map((m) => m[1])
    expect(labels).toEqual(['工会申报', '校验本表', '校验全部工作表', '清除标记', '生成汇总表', '问题列表'])
  })

  it('has a button that only opens the pane, the same one that the shared runtime keeps', () => {
    const [button] = /<Control[^>]*ShowList"[\s\S]*?<\/Control>/.exec(xml) ?? []
    expect(button).toMatch(/<Action xsi:type="ShowTaskpane">/)
    const resid = /<SourceLocation resid="([^"]+)"/.exec(button ?? '')?.[1]
    expect(xml).toMatch(new RegExp(`<Runtime resid="${resid}" lifetime="long"`))
  })

  it('has shortcuts for what the commands do, none of them twice', () => {
    const { actions, shortcuts } = JSON.parse(readFileSync('addin/boot/shortcuts.json', 'utf8'))
    const ids = actions.map(({ id }: { id: string }) => id)
    expect(Object.keys(COMMANDS)).toEqual(expect.arrayContaining(ids))
    expect(shortcuts.map(({ action }: { action: string }) => action)).toEqual(ids)
    const keys = shortcuts.map(({ key }: { key: { default: string } }) => key.default)
    expect(new Set(keys).size).toBe(keys.length)
    for (const key of keys) expect(key).toMatch(/^Ctrl\+Alt\+(?:[A-Z]|Up|Down)$/)
  })

  it('leads to an office’s own host, also below a folder', () => {
    const own = withOrigin(xml, 'https://xx.example.org/addin/')
    expect(faults(own)).toEqual([])
    expect(own).toContain('"https://xx.example.org/addin/index.html"')
    expect(own).not.toContain('localhost')
  })

  it.each(['http://xx.example.org', 'xx.example.org', 'https://xx.example.org/?a=1'])(
    'refuses %s',
    (origin) => {
      expect(() => withOrigin(xml, origin)).toThrow(RangeError)
    },
  )
})

/** Each change breaks one thing, and the fault names it. */
const breakages: readonly (readonly [what: string, from: string | RegExp, to: string, says: RegExp])[] = [
  ['an id that is no UUID', '6f1c7a52', 'zz1c7a52', /UUID/],
  ['a version of three numbers', '0.1.0.0', '0.1.0', /four numbers/],
  [
    'another base requirement',
    'Name="ExcelApi" MinVersion="1.1"',
    'Name="ExcelApi" MinVersion="1.7"',
    /ExcelApi 1\.1/,
  ],
  ['no shared runtime', 'Name="SharedRuntime"', 'Name="SharedRantime"', /SharedRuntime/],
  ['a resource that is not there', 'resid="CheckSheet.Tip"', 'resid="CheckSheet.Tap"', /CheckSheet\.Tap/],
  [
    'a title among the long texts',
    'Title resid="GetStarted.Title"',
    'Title resid="CheckSheet.Tip"',
    /no resource of its kind/,
  ],
  [
    'a resource that nobody uses',
    '<bt:Urls>',
    '<bt:Urls><bt:Url id="Lost" DefaultValue="https://localhost:3000/" />',
    /nobody uses.*Lost/,
  ],
  ['an id that is too long', /Pane\.Url/g, 'A.Resource.Id.Of.More.Than.32.Char', /longer than 32/],
  [
    'a label that is too long',
    'DefaultValue="问题列表"',
    `DefaultValue="${'长'.repeat(126)}"`,
    /longer than 125/,
  ],
  [
    'a tip that is too long',
    'DefaultValue="打开问题列表，逐条查看和修改。"',
    `DefaultValue="${'长'.repeat(251)}"`,
    /longer than 250/,
  ],
  ['http', 'Pane.Url" DefaultValue="https:', 'Pane.Url" DefaultValue="http:', /not https/],
  [
    'another host',
    'Pane.Url" DefaultValue="https://localhost:3000',
    'Pane.Url" DefaultValue="https://x.org',
    /more than one origin/,
  ],
  ['an icon that is not there', '/icons/check-16.png', '/icons/tick-16.png', /no picture/],
  ['an icon of the wrong size', '/icons/check-16.png', '/icons/check-32.png', /is 32×32, not 16×16/],
  ['an icon without a size', '<bt:Image size="80" resid="Clear.80" />', '', /lacks one of the sizes/],
  [
    'elements out of order',
    /(<GetStarted>[\s\S]*<\/GetStarted>)\s*(<FunctionFile [^>]*>)/,
    '$2$1',
    /out of order/,
  ],
  ['an element that is missing', '<FunctionFile resid="Pane.Url" />', '', /lacks <FunctionFile>/],
  [
    'a pane of its own for the button, which a shared runtime does not have',
    '<SourceLocation resid="Pane.Url" />',
    '<TaskpaneId>Pane</TaskpaneId><SourceLocation resid="Pane.Url" />',
    /strange <TaskpaneId>/,
  ],
  [
    'functions elsewhere',
    '<FunctionFile resid="Pane.Url"',
    '<FunctionFile resid="Help.Url"',
    /runtime, functions/,
  ],
  [
    'another page for the pane',
    '<SourceLocation DefaultValue="https://localhost:3000/index.html"',
    '<SourceLocation DefaultValue="https://localhost:3000/help.html"',
    /<SourceLocation> is .*help/,
  ],
  [
    'support that opens the pane',
    'SupportUrl DefaultValue="https://localhost:3000/help',
    'SupportUrl DefaultValue="https://localhost:3000/index',
    /says nothing/,
  ],
  [
    'learn-more that opens the pane',
    '<LearnMoreUrl resid="Help.Url"',
    '<LearnMoreUrl resid="Pane.Url"',
    /says nothing/,
  ],
  [
    'shortcuts from another host',
    'Url="https://localhost:3000/shortcuts',
    'Url="https://x.org/shortcuts',
    /more than one origin/,
  ],
  ['one id for two buttons', 'UnionWorkbooks.CheckBook', 'UnionWorkbooks.CheckSheet', /id twice/],
]

describe('the check of the manifest notices', () => {
  it.each(breakages)('%s', (_, from, to, says) => {
    const broken = xml.replace(from, to)
    expect(broken).not.toBe(xml)
    expect(faults(broken).join('\n')).toMatch(says)
  })

  it('tags that do not match', () => {
    expect(() => parseXml(xml.replace('</Group>', ''))).toThrow(SyntaxError)
  })
})
