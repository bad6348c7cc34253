export default defineAppConfig({
  entryPagePath: 'pages/home/index',
  pages: [
    'pages/home/index',
    'pages/messages/index',
    'pages/me/index',
    'pages/unit/index',
    'pages/raise/index',
    'pages/requests/index',
    'pages/request/index',
    'pages/outbox/index',
  ],
  subPackages: [
    { root: 'packages/chain', pages: ['inbox/index', 'case/index', 'desk/index', 'door/index'] },
    { root: 'packages/homes', pages: ['home/index', 'looks/index'] },
    { root: 'packages/board', pages: ['board/index'] },
    {
      root: 'packages/visits',
      pages: ['plan/index', 'record/index', 'list/index', 'coverage/index', 'care/index', 'entry/index', 'mine/index'],
    },
    {
      root: 'packages/posts',
      pages: ['list/index', 'post/index', 'invitation/index', 'selection/index', 'mine/index', 'card/index'],
    },
    { root: 'packages/admin', pages: ['areas/index'] },
  ],
  window: {
    navigationStyle: 'custom',
    navigationBarTitleText: '微格',
    navigationBarTextStyle: 'black',
    backgroundTextStyle: 'dark',
    backgroundColor: '#F5F3EE',
  },
  // The bar itself is drawn by each page (ui/tab-bar): WeChat's own cannot grow with the reader's font.
  tabBar: {
    custom: true,
    color: '#616B65',
    selectedColor: '#17604F',
    backgroundColor: '#FFFFFF',
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/messages/index', text: '消息' },
      { pagePath: 'pages/me/index', text: '我的' },
    ],
  },
  permission: { 'scope.userLocation': { desc: '用来把您报的事送到所在的网格，不用也可以从列表里选' } },
  requiredPrivateInfos: ['getLocation'],
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
})
