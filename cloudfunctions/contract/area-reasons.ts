/**
 * Everything an import of areas may find wrong or worth saying, in both tongues: the one table of reasons. A fault stops
 * publishing, a warning is said. `{…}` are the facts of a finding.
 */
type Level = 'fault' | 'warning'
export interface Reason {
  level: Level
  /** What the whole group is called. */
  title: string
  zh: string
  en: string
}

const fault = (title: string, zh: string, en: string): Reason => ({ level: 'fault', title, zh, en })
const warning = (title: string, zh: string, en: string): Reason => ({ level: 'warning', title, zh, en })

const ofFiles = {
  'file.absent': fault('文件取不到', '这个文件已经不在了，请重新选', 'the file cannot be had'),
  'file.empty': fault('文件是空的', '里面没有内容', 'the file is empty'),
  'file.tooLarge': fault('文件太大', '超过 {most} MB', 'larger than {most} MB'),
  'file.encoding': fault(
    '文字编码不对',
    '不是 UTF-8（多半是 GBK），请用“另存为 CSV UTF-8”再传',
    'not UTF-8 (most likely GBK): save it as CSV UTF-8',
  ),
  'file.table': fault('表格读不出来', '不是能读的 CSV 或 XLSX：{problem}', 'no readable CSV or XLSX: {problem}'),
  'file.json': fault('GeoJSON 读不出来', '不是 JSON：{problem}', 'no JSON: {problem}'),
  'file.collection': fault(
    '不是 GeoJSON 图层',
    '要的是 FeatureCollection',
    'the boundaries are not a GeoJSON FeatureCollection',
  ),
  'file.crs': fault(
    '坐标系不对',
    '坐标系写的是 {crs}，请转成 WGS-84 经纬度',
    'its coordinate system is {crs}: convert it to WGS-84 longitude and latitude',
  ),
  'column.missing': fault('缺一列', '表里没有“{column}”这一列', 'there is no column {column}'),
  'column.double': fault(
    '列名重复',
    '“{heading}”和“{other}”是同一列',
    'the headings {heading} and {other} mean one column',
  ),
  'rows.none': fault('没有一行内容', '表里只有表头', 'the table has no rows'),
  'rows.tooMany': fault('行数太多', '{count} 行，最多 {most} 行', '{count} rows: at most {most}'),
} as const

const ofRows = {
  'id.missing': fault('没有编码', '这一行没有写编码', 'the id is missing'),
  'id.malformed': fault(
    '编码写法不对',
    '“{id}”只能用字母、数字和 _ . # -，最多 40 个',
    '“{id}” is no id: letters, digits and _ . # -, at most 40',
  ),
  'id.double': fault('编码重复', '编码 {id} 在第 {first} 行已经有了', 'id {id} stands in row {first} already'),
  'id.letters': warning(
    '编码只差大小写',
    '{id} 和第 {first} 行的 {other} 只差大小写',
    '{id} and {other} (row {first}) differ in letter case alone',
  ),
  'kind.missing': fault('没有类型', '这一行没有写类型', 'the kind is missing'),
  'kind.unknown': fault(
    '类型认不出',
    '“{kind}”不是区县、街道、路巷、网格、楼栋、单元里的一种',
    '“{kind}” is none of district, street, lane, grid, building, unit',
  ),
  'kind.changed': fault(
    '类型变了',
    '{id} 现在是{before}，不能改成{after}，请另编新码',
    '{id} is a {before} now and cannot become a {after}: give it another id',
  ),
  'name.missing': fault('没有名称', '这一行没有写名称', 'the name is missing'),
  'name.long': fault('名称太长', '“{name}”超过 {most} 个字', '“{name}” is longer than {most} characters'),
  'name.signs': fault('名称里有怪字符', '名称里有不能用的字符', 'the name holds characters that no name has'),
  'name.double': fault(
    '同级重名',
    '“{name}”和第 {first} 行同名，同在 {parent} 下面分不清',
    '“{name}” has the name of row {first} under the same parent {parent}',
  ),
  'parent.missing': fault('没有上级', '这一行没有写上级', 'the parent is missing'),
  'parent.unknown': fault('上级不存在', '上级 {parent} 不在表里', 'orphan: the parent {parent} is not in the table'),
  'parent.itself': fault('上级是自己', '{id} 的上级写成了自己', '{id} is its own parent'),
  'parent.cycle': fault('上下级绕成圈', '{id} 往上找又回到自己：{path}', '{id} leads back to itself: {path}'),
  'parent.kind': fault(
    '上级级别不对',
    '{kind}不能放在{parentKind} {parent} 下面',
    'a {kind} cannot stand under the {parentKind} {parent}',
  ),
  'district.several': fault('不止一个区县', '第 {first} 行已经有一个区县', 'row {first} is a district already'),
  'district.other': fault(
    '不是本区县',
    '{id} 不是您管理的区县 {own}',
    '{id} is not the district {own} that you administer',
  ),
  'district.parent': fault(
    '区县不能有上级',
    '区县是最上一级，上级要空着',
    'a district is the highest: leave its parent empty',
  ),
  'order.number': fault(
    '排序不是数字',
    '排序“{value}”不是 0 到 99999 的整数',
    'order “{value}” is no whole number from 0 to 99999',
  ),
  'households.number': fault(
    '户数不是数字',
    '户数“{value}”不是 0 到 1000000 的整数',
    'households “{value}” is no whole number from 0 to 1000000',
  ),
  'floors.number': fault(
    '层数不对',
    '层数“{value}”不是 1 到 60 的整数',
    'floors “{value}” is no whole number from 1 to 60',
  ),
  'doors.number': fault(
    '每层户数不对',
    '每层户数“{value}”不是 1 到 20 的整数',
    'doors “{value}” is no whole number from 1 to 20',
  ),
  'layout.half': fault('层数和每层户数只写了一个', '层数和每层户数要一起写', 'floors and doors go together'),
  'layout.kind': fault('只有单元有楼层', '{kind}不能写层数和门牌', 'a {kind} has no floors and doors of its own'),
  'doors.names': fault(
    '门牌写法不对',
    '门牌“{value}”太长或太多（每层最多 20 户、60 层）',
    'door names “{value}” are too long or too many (20 on a floor, 60 floors)',
  ),
  'doors.double': fault('门牌重复', '门牌 {door} 写了两次', 'door {door} stands there twice'),
  'phone.malformed': warning(
    '负责人电话不像电话',
    '“{value}”不像电话号码',
    '“{value}” does not look like a telephone number',
  ),
} as const

const ofTree = {
  'households.sum': warning(
    '户数合不上',
    '{id} 写的是 {given} 户，下面单元加起来是 {sum} 户，按 {sum} 户算',
    '{id} says {given} households, its units add up to {sum}, which is taken',
  ),
  'households.doors': warning(
    '户数和门牌合不上',
    '{id} 写的是 {given} 户，门牌有 {doors} 个',
    '{id} says {given} households and has {doors} doors',
  ),
  'grid.empty': warning('空网格', '{name} 下面没有楼栋和单元', 'the grid {name} holds no building and no unit'),
  'grid.unbounded': warning(
    '网格没有边界',
    '{name} 没有边界，定位不到这里',
    'the grid {name} has no boundary: no point leads there',
  ),
  'head.none': warning('单元没有单元长', '{name} 还没有单元长', '{name} has no head'),
  'head.differs': warning(
    '负责人对不上',
    '{name} 表里写的是 {given}，在岗的是 {held}',
    '{name}: the table says {given}, in office is {held}',
  ),
  'closed.held': warning(
    '停用的地方还有人在岗',
    '{name} 停用后还有 {posts} 个岗位，请另行调整',
    '{name} closes with {posts} running posts: end or move them',
  ),
  'closed.cases': warning(
    '停用的地方还有事没办完',
    '{name} 停用时还有 {cases} 件在办，仍由原网格办完',
    '{name} closes with {cases} open cases: they stay with it',
  ),
  'closed.homes': warning(
    '停用的单元里还有住户',
    '{name} 停用时还有 {households} 户登记，要请他们重新选单元',
    '{name} closes with {households} registered households: they must choose another unit',
  ),
} as const

const ofFeatures = {
  'feature.id': fault('图形没有编码', '属性“{property}”里没有编码', 'property “{property}” holds no id'),
  'feature.unknown': fault('图形对不上名册', '编码 {id} 不在名册里', 'id {id} is not in the tree'),
  'feature.parts': warning(
    '一个地方由几块拼成',
    '编码 {id} 出现多次，当作一个地方的几块',
    'id {id} stands several times: taken as parts of one area',
  ),
  'feature.shape': fault(
    '不是面',
    '{id} 是 {type}，要的是 Polygon 或 MultiPolygon',
    '{id} is a {type}, neither Polygon nor MultiPolygon',
  ),
  'ring.short': fault('边界点太少', '{id} 的一圈只有 {count} 个点', 'a ring of {id} has but {count} points'),
  'ring.open': fault(
    '边界没有闭合',
    '{id} 的一圈首尾相差 {metres} 米',
    'a ring of {id} is not closed: {metres} m between its ends',
  ),
  'ring.flat': fault('边界没有面积', '{id} 的一圈围不出面积', 'a ring of {id} encloses nothing'),
  'ring.crossing': fault(
    '边界自己交叉',
    '{id} 的边界在 {lon}, {lat} 自己交叉',
    'the boundary of {id} crosses itself at {lon}, {lat}',
  ),
  'ring.mended': warning(
    '边界小毛刺已抹平',
    '{id} 的边界有 {count} 处自碰或毛刺，已抹平',
    'the boundary of {id} touches itself in {count} places: mended',
  ),
  'hole.outside': fault('挖空在外面', '{id} 挖空的部分不在边界里', 'a hole of {id} lies outside its boundary'),
  'coordinates.numbers': fault('坐标不是数字', '{id} 有坐标不是数字', 'a coordinate of {id} is no number'),
  'coordinates.projected': fault(
    '坐标像是米',
    '{id} 的坐标 {x}, {y} 是投影坐标，请转成 WGS-84 经纬度',
    'coordinates of {id} ({x}, {y}) are metres of a projection: convert to WGS-84',
  ),
  'coordinates.swapped': fault(
    '经纬度写反了',
    '{id} 的坐标 {x}, {y} 像是纬度在前',
    'coordinates of {id} ({x}, {y}) have latitude first',
  ),
} as const

const ofTiling = {
  'tiling.overlap': warning(
    '边界重叠',
    '{a} 和 {b} 重叠 {squareMetres} 平方米',
    '{a} and {b} overlap by {squareMetres} m²',
  ),
  'tiling.gap': warning(
    '边界之间有空隙',
    '{near} 旁边空着 {squareMetres} 平方米',
    'a gap of {squareMetres} m² beside {near}',
  ),
  'tiling.outside': warning(
    '伸出上级边界',
    '{id} 有 {squareMetres} 平方米在 {parent} 外面',
    '{id} lies {squareMetres} m² outside {parent}',
  ),
  'tiling.same': fault('两个地方画成一样', '{a} 和 {b} 的边界完全一样', 'the boundaries of {a} and {b} are the same'),
  'tiling.unfinished': warning(
    '没有全部量完',
    '边界太多太细，只量了一部分',
    'so many fine boundaries: not all were measured',
  ),
  'tiling.unmeasured': warning(
    '这里量不出来',
    '{a} 和 {b} 的边界太碎，没能量出重叠',
    'the overlap of {a} and {b} could not be measured',
  ),
} as const

const ofPoints = {
  'point.row': warning('点位读不出来', '这一行的经纬度不对', 'the point has no longitude and latitude'),
  'point.area': warning(
    '点位的网格不在名册里',
    '{area} 不在名册里（{count} 个点）',
    '{area} is not in the tree ({count} points)',
  ),
} as const

export const areaReasons = { ...ofFiles, ...ofRows, ...ofTree, ...ofFeatures, ...ofTiling, ...ofPoints }
export type AreaReason = keyof typeof areaReasons

/** The reason of a finding in words; kinds of areas stand in the facts by their English name. */
export function reasonWords(
  { code, facts }: { code: string; facts: Readonly<Record<string, string | number>> },
  tongue: 'zh' | 'en',
): string {
  const reason = (areaReasons as Record<string, Reason | undefined>)[code]
  return (reason?.[tongue] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = facts[name] ?? ''
    return tongue === 'zh' && /kind|before|after/i.test(name) ? (kindWords[fact] ?? String(fact)) : String(fact)
  })
}

/** Kinds of areas as people say them. */
export const kindWords: Readonly<Record<string, string>> = {
  district: '区县',
  street: '街道',
  lane: '路巷',
  grid: '网格',
  building: '楼栋',
  unit: '单元',
}
