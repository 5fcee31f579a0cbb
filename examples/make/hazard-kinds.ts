/** Invented hazards: what was found, where, and what it might have led to. */

export interface HazardKind {
  readonly hazard: string
  readonly kind: '物的不安全状态' | '人的不安全行为' | '管理缺陷'
  readonly place: string
  readonly job: string
  readonly deaths: number
  readonly injuries: number
  /** 万元. */
  readonly loss: number
  readonly level: '一级' | '二级' | '三级'
  readonly measures: string
  readonly sector: string
}

const hazard = (
  hazardName: string,
  place: string,
  job: string,
  [deaths, injuries, loss]: readonly [number, number, number],
  level: HazardKind['level'],
  measures: string,
  sector: string,
  kind: HazardKind['kind'] = '物的不安全状态',
): HazardKind => ({ hazard: hazardName, kind, place, job, deaths, injuries, loss, level, measures, sector })

export const hazardKinds: readonly HazardKind[] = [
  hazard(
    '液氨储罐安全阀锈死',
    '冷库机房1号储罐',
    '制冷工',
    [12, 60, 1800],
    '二级',
    '更换安全阀并校验，增设检漏报警',
    '冷链食品',
  ),
  hazard(
    '行车主钩制动器磨损超限',
    '二车间东跨行车',
    '行车工',
    [3, 4, 260],
    '三级',
    '更换制动片，重做载荷试验',
    '重型机械',
  ),
  hazard(
    '粉尘管道积尘未接地',
    '抛光车间除尘主管',
    '抛光工',
    [10, 30, 2100],
    '二级',
    '清灰并加装静电跨接，制定清扫制度',
    '金属制品',
  ),
  hazard(
    '锅炉水位计旁通阀关闭',
    '锅炉房2号炉',
    '司炉工',
    [4, 8, 900],
    '三级',
    '恢复旁通并铅封，加入巡检表',
    '热力供应',
  ),
  hazard(
    '配电室电缆沟积水',
    '总配电室西侧电缆沟',
    '维修电工',
    [2, 5, 1500],
    '三级',
    '抽排积水，做防水封堵并装液位报警',
    '电力器材',
  ),
  hazard(
    '深基坑支护桩位移超警戒',
    '地块三期北侧基坑',
    '测量工',
    [30, 45, 6200],
    '一级',
    '停工加固，增设锚索并加密监测',
    '建筑施工',
    '管理缺陷',
  ),
  hazard(
    '危化品库混存氧化剂',
    '二号化学品库',
    '仓库保管员',
    [9, 25, 4300],
    '三级',
    '分库存放，更换标识并培训',
    '化工材料',
    '管理缺陷',
  ),
  hazard(
    '压力容器人孔螺栓缺失',
    '聚合工段3号釜',
    '化工操作工',
    [11, 20, 3900],
    '二级',
    '补齐螺栓，停釜检验后投用',
    '化工新材料',
  ),
  hazard(
    '电梯井口防护门缺损',
    '五号楼电梯井',
    '木工',
    [3, 2, 120],
    '三级',
    '更换防护门并加锁，逐层排查',
    '建筑安装',
  ),
  hazard(
    '煤气管道法兰泄漏',
    '加热炉煤气总管',
    '加热炉工',
    [14, 40, 2600],
    '二级',
    '更换垫片，增装固定式报警器',
    '钢铁加工',
  ),
  hazard(
    '客车转向拉杆开焊',
    '检修库4号地沟',
    '汽车修理工',
    [10, 22, 700],
    '二级',
    '更换拉杆，同批车辆普查',
    '道路客运',
  ),
  hazard(
    '配料仓防爆板失效',
    '配料楼三层',
    '配料工',
    [5, 12, 1300],
    '三级',
    '更换防爆板，加装压力监测',
    '粮食加工',
  ),
  hazard(
    '高处作业平台护栏松动',
    '涂装线检修平台',
    '涂装工',
    [1, 10, 90],
    '三级',
    '重焊护栏，挂牌验收',
    '装备制造',
  ),
  hazard(
    '医用氧气汇流排减压阀冻结',
    '供氧站汇流间',
    '设备维修工',
    [6, 9, 480],
    '三级',
    '更换减压阀，增加伴热和备用组',
    '医疗服务',
  ),
  hazard(
    '隧道通风联锁被人为短接',
    '隧道3号风机控制柜',
    '机电工',
    [8, 30, 1700],
    '三级',
    '恢复联锁，启用权限管理',
    '交通工程',
    '人的不安全行为',
  ),
  hazard(
    '燃气调压箱被杂物遮压',
    '家属区东门调压箱',
    '管网巡线工',
    [3, 11, 350],
    '三级',
    '清理并加装护栏，公示联系电话',
    '燃气服务',
    '管理缺陷',
  ),
]
