/** What the add-in's manifest must hold beyond being XML, checked without any service of Microsoft's. */
import { type Element, everyElement, parseXml } from './manifest-tree.ts'

/** Width and height in pixels; `null` where there is no such picture. */
export type PixelSize = (address: string) => readonly [width: number, height: number] | null

/** Elements in the order in which Office's schema wants them; `?` marks those that may be missing. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  OfficeApp: [
    'Id',
    'AlternateId?',
    'Version',
    'ProviderName',
    'DefaultLocale',
    'DisplayName',
    'Description',
    'IconUrl',
    'HighResolutionIconUrl',
    'SupportUrl',
    'AppDomains?',
    'Hosts',
    'Requirements',
    'DefaultSettings',
    'Permissions',
    'VersionOverrides',
    'ExtendedOverrides?',
  ],
  VersionOverrides: ['Description?', 'Requirements', 'Hosts', 'Resources'],
  'Host Workbook': ['Runtimes', 'DesktopFormFactor'],
  DesktopFormFactor: ['GetStarted', 'FunctionFile', 'ExtensionPoint'],
  GetStarted: ['Title', 'Description', 'LearnMoreUrl'],
  Control: ['Label', 'Supertip', 'Icon', 'Action'],
  Supertip: ['Title', 'Description'],
  'Action ExecuteFunction': ['FunctionName'],
  'Action ShowTaskpane': ['SourceLocation', 'Title?'],
  Resources: ['bt:Images', 'bt:Urls', 'bt:ShortStrings', 'bt:LongStrings'],
}

/** Greatest lengths in characters. */
const LENGTHS = { id: 32, short: 125, long: 250 } as const

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/

const typeOf = (element: Element): string | undefined => element.attributes['xsi:type']

function orderFaults(element: Element): string[] {
  const kind = typeOf(element)
  const order = ORDERS[`${element.name} ${kind}`] ?? ORDERS[element.name]
  if (order === undefined) return []
  const names = order.map((name) => name.replace('?', ''))
  const have = element.children.map(({ name }) => name)
  const missing = order.filter((name) => !name.endsWith('?') && !have.includes(name))
  const places = have.map((name) => names.indexOf(name))
  return [
    ...missing.map((name) => `<${element.name}> lacks <${name}>`),
    ...have.filter((_, at) => places[at] === -1).map((name) => `<${element.name}> holds a strange <${name}>`),
    ...(places.some((place, at) => at > 0 && place <= places[at - 1]!)
      ? [`<${element.name}> has its children out of order: ${have.join(', ')}`]
      : []),
  ]
}

/** The resources by kind: which elements may point to them. */
function resourceFaults(all: readonly Element[]): string[] {
  const of = (name: string): Map<string, string> =>
    new Map(
      all
        .filter((each) => each.name === name && 'id' in each.attributes)
        .map(({ attributes }) => [attributes['id']!, attributes['DefaultValue'] ?? '']),
    )
  const within = (group: string): Map<string, string> =>
    new Map(
      (all.find(({ name }) => name === group)?.children ?? []).map(({ attributes }) => [
        attributes['id']!,
        attributes['DefaultValue'] ?? '',
      ]),
    )
  const [images, urls] = [of('bt:Image'), of('bt:Url')]
  const [short, long] = [within('bt:ShortStrings'), within('bt:LongStrings')]
  const target = (name: string): ReadonlyMap<string, string> =>
    name === 'bt:Image'
      ? images
      : name === 'Description'
        ? long
        : name === 'Label' || name === 'Title'
          ? short
          : urls
  const uses = all.filter((each) => 'resid' in each.attributes)
  const used = new Set(uses.map((each) => each.attributes['resid']!))
  const resources = [...images, ...urls, ...short, ...long]
  const ids = resources.map(([id]) => id)
  return [
    ...uses
      .filter((each) => !target(each.name).has(each.attributes['resid']!))
      .map(
        (each) => `<${each.name}> points to ${each.attributes['resid']}, which is no resource of its kind`,
      ),
    ...ids.filter((id) => !used.has(id)).map((id) => `nobody uses the resource ${id}`),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `two resources are called ${id}`),
    ...ids.filter((id) => id.length > LENGTHS.id).map((id) => `the id ${id} is longer than ${LENGTHS.id}`),
    ...[...short]
      .filter(([, text]) => text === '' || text.length > LENGTHS.short)
      .map(([id]) => `${id} is empty or longer than ${LENGTHS.short}`),
    ...[...long]
      .filter(([, text]) => text === '' || text.length > LENGTHS.long)
      .map(([id]) => `${id} is empty or longer than ${LENGTHS.long}`),
  ]
}

function addressFaults(all: readonly Element[]): string[] {
  const addresses = all
    .filter(({ name }) => /Url$|^SourceLocation$|^bt:Image$/.test(name))
    .map(({ attributes }) => attributes['DefaultValue'])
    .concat(all.filter(({ name }) => name === 'ExtendedOverrides').map(({ attributes }) => attributes['Url']))
    .filter((address) => address !== undefined)
  const origins = new Set(addresses.map((address) => new URL(address).origin))
  return [
    ...addresses.filter((address) => !address.startsWith('https://')).map((a) => `${a} is not https`),
    ...(origins.size > 1 ? [`more than one origin: ${[...origins].join(', ')}`] : []),
  ]
}

function iconFaults(root: Element, all: readonly Element[], sizeOf: PixelSize): string[] {
  const address = new Map(
    all
      .filter(({ name, attributes }) => name === 'bt:Image' && 'id' in attributes)
      .map(({ attributes }) => [attributes['id']!, attributes['DefaultValue']!]),
  )
  const own = (name: string): string =>
    root.children.find((child) => child.name === name)?.attributes['DefaultValue'] ?? ''
  const wanted: readonly (readonly [string, number])[] = [
    [own('IconUrl'), 32],
    [own('HighResolutionIconUrl'), 64],
    ...all
      .filter(({ name, attributes }) => name === 'bt:Image' && 'size' in attributes)
      .map(
        ({ attributes }) => [address.get(attributes['resid']!) ?? '', Number(attributes['size'])] as const,
      ),
  ]
  const sizes = all
    .filter(({ name }) => name === 'Icon')
    .filter(({ children }) => children.map((c) => c.attributes['size']).join() !== '16,32,80')
    .map(() => 'an <Icon> lacks one of the sizes 16, 32, 80')
  return [
    ...sizes,
    ...wanted.flatMap(([url, size]) => {
      const found = sizeOf(url)
      if (found === null) return [`no picture at ${url}`]
      return found[0] === size && found[1] === size
        ? []
        : [`${url} is ${found.join('×')}, not ${size}×${size}`]
    }),
  ]
}

function identityFaults(root: Element, all: readonly Element[]): string[] {
  const value = (name: string): string => root.children.find((child) => child.name === name)?.text ?? ''
  const ids = all
    .filter(({ name }) => name === 'Control' || name === 'Group')
    .map(({ attributes }) => attributes['id'] ?? '')
  const set = (name: string): string | undefined =>
    all.find(({ attributes }) => attributes['Name'] === name)?.attributes['MinVersion']
  return [
    ...(UUID.test(value('Id')) ? [] : [`<Id> is no UUID: ${value('Id')}`]),
    ...(/^\d+(\.\d+){3}$/.test(value('Version'))
      ? []
      : [`<Version> wants four numbers: ${value('Version')}`]),
    ...(value('DefaultLocale') === 'zh-CN' ? [] : ['<DefaultLocale> is not zh-CN']),
    ...(set('ExcelApi') === '1.1' ? [] : ['the base requirement is not ExcelApi 1.1']),
    ...(set('SharedRuntime') === '1.1' ? [] : ['the commands do not require SharedRuntime 1.1']),
    ...ids
      .filter((id, at) => id === '' || ids.indexOf(id) !== at)
      .map((id) => `control id twice or empty: ${id}`),
  ]
}

/** Runtime, functions and pane are one page: else Excel starts several, and the ribbon speaks to none that stands. */
function runtimeFaults(root: Element, all: readonly Element[]): string[] {
  const pages = all
    .filter(
      ({ name, attributes }) => /^(Runtime|FunctionFile|SourceLocation)$/.test(name) && attributes['resid'],
    )
    .map(({ attributes }) => attributes['resid']!)
  const pane = all.find(({ attributes }) => attributes['id'] === pages[0])?.attributes['DefaultValue']
  const base = all.find(({ name, attributes }) => name === 'SourceLocation' && 'DefaultValue' in attributes)
    ?.attributes['DefaultValue']
  const support = root.children.find(({ name }) => name === 'SupportUrl')?.attributes['DefaultValue']
  const learn = all.find(({ name }) => name === 'LearnMoreUrl')?.attributes['resid']
  return [
    ...(new Set(pages).size === 1
      ? []
      : [`runtime, functions and pane are ${[...new Set(pages)].join(', ')}`]),
    ...(base === pane ? [] : [`<SourceLocation> is ${base}, the pane ${pane}`]),
    ...(support === pane || learn === pages[0]
      ? ['support and learn-more open the pane, which says nothing in a browser']
      : []),
  ]
}

/** The functions that the ribbon's buttons call, in their order. */
export const commandsOf = (xml: string): readonly string[] =>
  everyElement(parseXml(xml))
    .filter(({ name }) => name === 'FunctionName')
    .map(({ text }) => text)

/** What is wrong with the manifest; empty where nothing is. @throws SyntaxError where it is not XML */
export function manifestFaults(xml: string, sizeOf: PixelSize): readonly string[] {
  const root = parseXml(xml)
  const all = everyElement(root)
  return [
    ...identityFaults(root, all),
    ...all.flatMap(orderFaults),
    ...resourceFaults(all),
    ...addressFaults(all),
    ...iconFaults(root, all, sizeOf),
    ...runtimeFaults(root, all),
  ]
}
