/** What somebody at a lane is told, and the notice beside a card reader. */
export const zhGatePass = {
  'lane.word.welcome': '欢迎，请进',
  'lane.word.press_button': '请按开门键进入',
  'lane.word.please_wait': '场内人多，请稍候',
  'lane.word.closed': '今日已闭馆',
  'lane.word.out_only': '此通道只出不进',
  'lane.word.try_again': '请再试一次，或走旁边通道',
  'gate.notice.title': '刷证、扫码自愿，不刷也能进',
  'gate.notice.button': '什么都不带，按开门键就能进',
  'gate.notice.card':
    '刷身份证只用来认出已在本市场登记的人：不存姓名、照片和证号，只存一串无法还原的代码和时间，最多 30 天，到期自动删除；没有登记的，什么都不存',
  'gate.notice.slip': '求职登记小票当天有效，可多次进出',
  'gate.notice.face': '这里不做人脸识别',
} as const;
