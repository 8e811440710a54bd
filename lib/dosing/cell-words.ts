const WORDS = [
  String.raw`\bcells?\b|\bi?NKs?\b|CAR[-‐– ]?T|\bCARTs?\b|MSCs?|\bT-?regs?\b|\bTILs?\b|\bDLIs?\b|\b(?:VST|CTL|CIK|DC|MNC|PBMC|HSPC|Tcon)s?\b`,
  String.raw`(?:lympho|mono|hepato|chondro|keratino|melano|thymo|spleno)cytes?\b|macrophages?\b|(?:fibro|myo)blasts?\b|progenitors?\b|organoids?\b|spheroids?\b`,
]

/** Words for cells that may be given, in full and by their initials. */
export const CELL_WORDS = new RegExp(WORDS.join('|'), 'i')
