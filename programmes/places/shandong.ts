/**
 * The province, its cities and their counties: names, GB/T 2260 codes, former names still met on sheets, honours of
 * their own. Zones stand here only where their name is published; all others are named by the office.
 */
import {
  type FormerPlace,
  type Place,
  type PlaceEntry,
  type PlaceKind,
  placeTree,
  unionOf,
} from '../../templates/places/place.ts'

type More = Omit<PlaceEntry, 'name' | 'kind' | 'code'>

const kindOf = (name: string): PlaceKind =>
  name.endsWith('市') ? '县级市' : name.endsWith('县') ? '县' : '区'

/** `370102 历下区`: a county, its kind read from the last character of its name. */
function county(line: string, more: More = {}): PlaceEntry {
  const [code, name] = line.split(' ') as [string, string]
  return { code, name, kind: kindOf(name), ...more }
}

/** Counties without anything of their own beside name and code. */
const counties = (...lines: readonly string[]): readonly PlaceEntry[] => lines.map((line) => county(line))

/** `370181 章丘市`: what stands no more, a county unless said otherwise. */
function formerly(line: string, kind?: PlaceKind): FormerPlace {
  const [code, name] = line.split(' ') as [string, string]
  return { code, name, kind: kind ?? kindOf(name), union: unionOf(name) }
}

const was = (...lines: readonly string[]): More => ({ former: lines.map((line) => formerly(line)) })

const city = (line: string, places: readonly PlaceEntry[], more: More = {}): PlaceEntry => {
  const [code, name] = line.split(' ') as [string, string]
  return { code, name, kind: '市', places, ...more }
}

/** A city of its own until it became part of Jinan in January 2019. */
const LAIWU = formerly('371200 莱芜市', '市')

const province: PlaceEntry = {
  name: '山东省',
  kind: '省',
  code: '370000',
  honours: [
    { title: '齐鲁大工匠' },
    { title: '齐鲁工匠' },
    { title: '富民兴鲁劳动奖章', formerlyOf: '五一劳动奖章' },
  ],
  places: [
    city(
      '370100 济南市',
      [
        ...counties('370102 历下区', '370103 市中区', '370104 槐荫区', '370105 天桥区', '370112 历城区'),
        county('370113 长清区', was('370123 长清县')),
        county('370114 章丘区', was('370181 章丘市')),
        county('370115 济阳区', was('370125 济阳县')),
        county('370116 莱芜区', { former: [formerly('371202 莱城区'), LAIWU] }),
        ...counties('370117 钢城区', '370124 平阴县', '370126 商河县'),
        { name: '济南高新区', kind: '功能区', alsoCalled: ['济南高新技术产业开发区'] },
      ],
      { former: [LAIWU], honours: [{ title: '济南工匠' }] },
    ),
    city('370200 青岛市', [
      county('370202 市南区'),
      county('370203 市北区', was('370205 四方区')),
      county('370211 黄岛区', was('370284 胶南市')),
      ...counties('370212 崂山区', '370213 李沧区', '370214 城阳区'),
      county('370215 即墨区', was('370282 即墨市')),
      ...counties('370281 胶州市', '370283 平度市', '370285 莱西市'),
    ]),
    city(
      '370300 淄博市',
      counties(
        '370302 淄川区',
        '370303 张店区',
        '370304 博山区',
        '370305 临淄区',
        '370306 周村区',
        '370321 桓台县',
        '370322 高青县',
        '370323 沂源县',
      ),
    ),
    city(
      '370400 枣庄市',
      counties(
        '370402 市中区',
        '370403 薛城区',
        '370404 峄城区',
        '370405 台儿庄区',
        '370406 山亭区',
        '370481 滕州市',
      ),
    ),
    city('370500 东营市', [
      ...counties('370502 东营区', '370503 河口区'),
      county('370505 垦利区', was('370521 垦利县')),
      ...counties('370522 利津县', '370523 广饶县'),
    ]),
    city('370600 烟台市', [
      ...counties('370602 芝罘区', '370611 福山区', '370612 牟平区', '370613 莱山区'),
      county('370614 蓬莱区', was('370684 蓬莱市', '370634 长岛县')),
      ...counties(
        '370681 龙口市',
        '370682 莱阳市',
        '370683 莱州市',
        '370685 招远市',
        '370686 栖霞市',
        '370687 海阳市',
      ),
    ]),
    city(
      '370700 潍坊市',
      counties(
        '370702 潍城区',
        '370703 寒亭区',
        '370704 坊子区',
        '370705 奎文区',
        '370724 临朐县',
        '370725 昌乐县',
        '370781 青州市',
        '370782 诸城市',
        '370783 寿光市',
        '370784 安丘市',
        '370785 高密市',
        '370786 昌邑市',
      ),
    ),
    city('370800 济宁市', [
      county('370811 任城区', was('370802 市中区')),
      county('370812 兖州区', was('370882 兖州市')),
      ...counties(
        '370826 微山县',
        '370827 鱼台县',
        '370828 金乡县',
        '370829 嘉祥县',
        '370830 汶上县',
        '370831 泗水县',
        '370832 梁山县',
        '370881 曲阜市',
        '370883 邹城市',
      ),
    ]),
    city(
      '370900 泰安市',
      counties(
        '370902 泰山区',
        '370911 岱岳区',
        '370921 宁阳县',
        '370923 东平县',
        '370982 新泰市',
        '370983 肥城市',
      ),
    ),
    city('371000 威海市', [
      county('371002 环翠区'),
      county('371003 文登区', was('371081 文登市')),
      ...counties('371082 荣成市', '371083 乳山市'),
    ]),
    city('371100 日照市', counties('371102 东港区', '371103 岚山区', '371121 五莲县', '371122 莒县')),
    city('371300 临沂市', [
      ...counties(
        '371302 兰山区',
        '371311 罗庄区',
        '371312 河东区',
        '371321 沂南县',
        '371322 郯城县',
        '371323 沂水县',
      ),
      county('371324 兰陵县', was('371324 苍山县')),
      ...counties('371325 费县', '371326 平邑县', '371327 莒南县', '371328 蒙阴县', '371329 临沭县'),
    ]),
    city('371400 德州市', [
      county('371402 德城区'),
      county('371403 陵城区', was('371421 陵县')),
      ...counties(
        '371422 宁津县',
        '371423 庆云县',
        '371424 临邑县',
        '371425 齐河县',
        '371426 平原县',
        '371427 夏津县',
        '371428 武城县',
        '371481 乐陵市',
        '371482 禹城市',
      ),
    ]),
    city('371500 聊城市', [
      county('371502 东昌府区'),
      county('371503 茌平区', was('371523 茌平县')),
      ...counties(
        '371521 阳谷县',
        '371522 莘县',
        '371524 东阿县',
        '371525 冠县',
        '371526 高唐县',
        '371581 临清市',
      ),
    ]),
    city('371600 滨州市', [
      county('371602 滨城区'),
      county('371603 沾化区', was('371624 沾化县')),
      ...counties('371621 惠民县', '371622 阳信县', '371623 无棣县', '371625 博兴县'),
      county('371681 邹平市', was('371626 邹平县')),
    ]),
    city('371700 菏泽市', [
      county('371702 牡丹区'),
      county('371703 定陶区', was('371727 定陶县')),
      ...counties(
        '371721 曹县',
        '371722 单县',
        '371723 成武县',
        '371724 巨野县',
        '371725 郓城县',
        '371726 鄄城县',
        '371728 东明县',
      ),
    ]),
  ],
}

export const shandong: Place = placeTree(province)

/** A city of the province, by the name that it bears in the tree. */
const cityNamed = (name: string): Place => shandong.places.find((place) => place.name === name)!

export const jinan: Place = cityNamed('济南市')
