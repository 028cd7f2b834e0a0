import type { HouseWords } from './words.ts'

const curly = ['“', '”'] as const
const single = ['‘', '’'] as const
const straight = ['"', '"'] as const
const guillemets = ['«', '»'] as const
const low = ['„', '“'] as const
const lowHigh = ['„', '”'] as const

export const polish: HouseWords = {
  in: ['w:', '[w:]', 'W:', '[w]', 'w'],
  and: ['i', '&', 'oraz'],
  others: ['i in.', 'i inni', 'et al.', 'i wsp.'],
  volume: ['t.', 'T.', 'vol.', 'tom', 'R.'],
  issue: ['nr', 'z.', 'Nr', 'no.', 'zesz.'],
  pages: ['s.', 'ss.', 'str.', 'S.'],
  pageCount: ['s.', 'ss.', 'str.'],
  editors: ['(red.)', '(red. nauk.)', ', red.', '[red.]', '(red.)'],
  editedBy: ['red.', 'pod red.', 'pod redakcją', 'oprac.'],
  translatedBy: ['przeł.', 'tłum.', 'przekł.'],
  edition: ['wyd. #', 'wyd. II', 'Wyd. #', 'wyd. # popr.', 'wydanie #'],
  quotes: [lowHigh, curly, guillemets],
  accessed: ['dostęp:', 'data dostępu:', 'dostęp', 'odczyt:'],
  available: ['', 'online:', 'Dostępny w Internecie:', 'URL:'],
  noDate: 'b.d.',
}

export const czech: HouseWords = {
  in: ['In:', 'in:', 'In', 'in', 'In:'],
  and: ['a', '&', '–'],
  others: ['a kol.', 'et al.', 'a další'],
  volume: ['roč.', 'sv.', 'Vol.', 'díl'],
  issue: ['č.', 'no.', 'seš.', 'čís.'],
  pages: ['s.', 'str.', 'pp.', 'S.'],
  pageCount: ['s.', 'stran', 'str.'],
  editors: ['(ed.)', '(eds.)', '(edd.)', ', ed.', '(red.)'],
  editedBy: ['ed.', 'vyd.', 'uspořádal'],
  translatedBy: ['přel.', 'přeložil', 'z angl. přel.'],
  edition: ['#. vyd.', 'Vyd. #.', '#. vydání', '2. dopl. vyd.', 'Vyd. 1.'],
  quotes: [low, guillemets, curly],
  accessed: ['cit.', 'citováno', 'přístup'],
  available: ['Dostupné z:', 'Dostupné z WWW:', '', 'Dostupný z:'],
  noDate: 'b. r.',
}

export const nordic: HouseWords = {
  in: ['I:', 'i', 'i:', 'I', 'In:'],
  and: ['&', 'och', 'og', '&'],
  others: ['m.fl.', 'et al.', 'm. fl.', 'm.fl'],
  volume: ['bd', 'vol.', 'årg.', 'bind', 'Bd.', 'band'],
  issue: ['nr', 'nr.', 'h.', 'no.', 'häfte'],
  pages: ['s.', 'sid.', 'S.', 's'],
  pageCount: ['s.', 'sider', 'sid.'],
  editors: ['(red.)', '(ed.)', '(reds.)', ', red.', '(utg.)', '(red)'],
  editedBy: ['red.', 'utg. av', 'redigeret af', 'red. av'],
  translatedBy: ['övers.', 'oversatt av', 'översättning:', 'overs.'],
  edition: ['#. uppl.', '#. udg.', '#. utg.', '# uppl.', '2., revid. uppl.', '#. udgave', 'Ny utg.'],
  quotes: [['”', '”'], ['»', '«'], guillemets, straight, ["'", "'"]],
  accessed: ['hämtad', 'Hämtad den', 'besøgt', 'lastet ned', 'läst'],
  available: ['', 'URL:', 'Tillgänglig:', 'tilgjengelig på'],
  noDate: 'u.å.',
}

export const turkish: HouseWords = {
  in: ['İçinde:', 'içinde', 'In:', 'içinde:'],
  and: ['ve', '&', 've'],
  others: ['vd.', 've diğerleri', 'et al.', 'v.d.'],
  volume: ['C.', 'Cilt', 'c.', 'cilt:'],
  issue: ['S.', 'Sayı', 's.', 'sayı:', 'No:'],
  pages: ['ss.', 's.', 'sf.', 'Ss.'],
  pageCount: ['s.', 'sayfa'],
  editors: ['(Ed.)', '(ed.)', '(Der.)', '(haz.)', '(Edt.)', '(Editör)'],
  editedBy: ['ed.', 'haz.', 'der.', 'yay. haz.'],
  translatedBy: ['çev.', 'Çev.', '(çev.)'],
  edition: ['#. baskı', '#. Baskı', '#. bs.', '2. basım'],
  quotes: [curly, straight, single],
  accessed: ['Erişim tarihi:', 'erişim:', '(Erişim Tarihi:'],
  available: ['', 'Erişim:', 'Erişim adresi:', 'URL:'],
  noDate: 't.y.',
}

export const russian: HouseWords = {
  in: ['В кн.:', '//', '// В кн.:', 'в кн.:', 'В сб.:', 'В:'],
  and: ['и', ',', 'и'],
  others: ['и др.', 'и др', '[и др.]', 'и соавт.', 'et al.'],
  volume: ['Т.', 'т.', 'Том', 'Вып.', 'Кн.', 'вып.'],
  issue: ['№', 'вып.', 'Вып.', 'N', '№ '],
  pages: ['С.', 'с.', 'стр.', 'Стр.', 'C.'],
  pageCount: ['с.', 'стр.', 'с'],
  editors: ['(ред.)', '(отв. ред.)', ' (под ред.)', '(сост.)', '(Ред.)'],
  editedBy: ['под ред.', 'Под ред.', 'отв. ред.', 'под общ. ред.', 'сост.', 'под редакцией'],
  translatedBy: ['пер. с англ.', 'пер.', 'перевод', 'пер. с нем.'],
  edition: [
    '#-е изд.',
    'изд. #-е',
    'Изд. #',
    '#-е изд., перераб. и доп.',
    '#-е изд., стер.',
    '2-е изд., испр.',
  ],
  quotes: [guillemets, low, straight],
  accessed: ['дата обращения:', 'Дата обращения:', 'просмотрено'],
  available: ['URL:', 'Режим доступа:', '', 'Доступно по:'],
  noDate: 'б. г.',
}

export const greek: HouseWords = {
  in: ['στο:', 'στο', 'Στο:', 'στον τόμο', 'in:'],
  and: ['και', '&', '–'],
  others: ['κ.ά.', 'κ.α.', 'et al.'],
  volume: ['τόμ.', 'τ.', 'Τόμος'],
  issue: ['τχ.', 'τεύχ.', 'αρ.'],
  pages: ['σ.', 'σσ.', 'σελ.'],
  pageCount: ['σ.', 'σελ.'],
  editors: ['(επιμ.)', '(εκδ.)', '(επ.)'],
  editedBy: ['επιμ.', 'επιμέλεια'],
  translatedBy: ['μτφρ.', 'μετάφραση'],
  edition: ['#η έκδ.', '#η έκδοση', 'β΄ έκδοση'],
  quotes: [guillemets, curly],
  accessed: ['πρόσβαση', 'ανακτήθηκε στις'],
  available: ['', 'Διαθέσιμο στο:', 'Ανακτήθηκε από'],
  noDate: 'χ.χ.',
}

export const arabic: HouseWords = {
  in: ['في:', 'ضمن', 'في'],
  and: ['و', '،'],
  others: ['وآخرون', 'وآخرون'],
  volume: ['مج', 'المجلد', 'مج.', 'ج'],
  issue: ['ع', 'العدد', 'ع.'],
  pages: ['ص', 'ص ص', 'ص.'],
  pageCount: ['ص', 'صفحة'],
  editors: ['(محرر)', '(محررون)', '(تحرير)'],
  editedBy: ['تحرير', 'تحقيق'],
  translatedBy: ['ترجمة', 'تر.'],
  edition: ['ط#', 'ط. #', 'الطبعة الثانية', 'الطبعة الأولى', 'ط1'],
  quotes: [guillemets, straight, curly],
  accessed: ['تاريخ الاطلاع:', 'استرجع في'],
  available: ['', 'متاح على:', 'على الرابط:'],
  noDate: 'د. ت.',
}

export const hebrew: HouseWords = {
  in: ['בתוך:', 'בתוך', 'ב:'],
  and: ['ו', ','],
  others: ['ואחרים', 'ואח׳'],
  volume: ['כרך', 'כר׳'],
  issue: ['גיליון', 'חוב׳', 'מס׳'],
  pages: ['עמ׳', "עמ'", 'עמודים'],
  pageCount: ['עמ׳', 'עמודים'],
  editors: ['(עורך)', '(עורכים)', '(עורכת)'],
  editedBy: ['בעריכת', 'ערך'],
  translatedBy: ['תרגם', 'תרגום:'],
  edition: ['מהדורה #', 'מהדורה שנייה'],
  quotes: [straight, curly, ['״', '״']],
  accessed: ['נדלה ב-', 'אוחזר ב'],
  available: ['', 'אוחזר מתוך'],
  noDate: 'חש״ד',
}
