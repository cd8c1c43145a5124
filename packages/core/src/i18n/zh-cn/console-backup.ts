/** Words of the console about the copies of the hall's data (K-16). */
export const zhConsoleBackup = {
  'backup.page': '数据备份',
  'backup.note':
    '每小时一份；每天凌晨两点半另做一份加密的，做完当场打开，从头核对到最后一笔，核对过才算数。',
  'backup.now': '立即备份',
  'backup.begun': '开始备份了，做好会显示在这里。',
  'backup.state.running': '正在备份',
  'backup.state.good': '正常',
  'backup.state.none': '还没有备份',
  'backup.state.late': '该备份的没有备份',
  'backup.state.trouble': '备份不了，{time} 起',
  'backup.newest': '最近一份',
  'backup.newestSealed': '最近一份加密的（可以带走）',
  'backup.count': '{size}，共 {count} 份',
  'backup.folder': '备份放在',
  'backup.sameDisk': '和数据在同一块盘上：盘坏了，备份也没了。请换到另一块盘上的文件夹。',
  'backup.notSetUp':
    '还没有设置备份：中心机的盘一坏，全部记录就没了。请接一块移动硬盘，按手册《中心机和数据》设置备份文件夹。',
  'backup.trouble.no_folder':
    '找不到备份文件夹 {folder}：备份盘没有插好，或者换了位置。插好后会自己接着做。',
  'backup.trouble.disk_full': '备份盘满了。请腾出空间，或者换一块大一些的盘。',
  'backup.trouble.not_writable':
    '备份盘写不进去：可能写保护了、坏了，或者没有写的权限。请换一块盘。',
  'backup.trouble.damaged':
    '做出来的备份核对不过，没有采用。可能是备份盘坏了，也可能是数据本身坏了：请马上告诉维护人员，以前的备份不要删。',
  'backup.trouble.wrong_key':
    '用大厅的钥匙打不开做出来的备份，没有采用。请马上告诉维护人员，钥匙文件不要动。',
  'backup.trouble.no_answer': '备份做到一半没有了回应，会自己再做。一直这样，请告诉维护人员。',
} as const;
