/** Well-known publishers and where they are, by the language that they mostly print. Facts, listed by hand. */
export const easternPublishers: Readonly<Record<string, string>> = {
  pl: `Państwowe Wydawnictwo Naukowe: Warszawa
PWN: Warszawa
Wydawnictwo Naukowe PWN: Warszawa
Ossolineum: Wrocław
Wydawnictwo Uniwersytetu Jagiellońskiego: Kraków
Wydawnictwo Naukowe Scholar: Warszawa
Wydawnictwo Lekarskie PZWL: Warszawa
Znak: Kraków
Universitas: Kraków
Czytelnik: Warszawa
Wydawnictwo UAM: Poznań
C.H. Beck: Warszawa
Wolters Kluwer: Warszawa`,
  cs: `Academia: Praha
Argo: Praha
Karolinum: Praha
Host: Brno
Masarykova univerzita: Brno
Grada: Praha
Portál: Praha
Mladá fronta: Praha
Nakladatelství Lidové noviny: Praha
Veda: Bratislava`,
  sv: `Studentlitteratur: Lund
Norstedts: Stockholm
Natur & Kultur: Stockholm
Liber: Stockholm, Malmö
Bonniers: Stockholm
Almqvist & Wiksell: Stockholm, Uppsala
Carlsson: Stockholm
Gleerups: Lund, Malmö
SNS Förlag: Stockholm
Fritzes: Stockholm`,
  da: `Gyldendal: København
Museum Tusculanum: København
Akademisk Forlag: København
Hans Reitzels Forlag: København
Aarhus Universitetsforlag: Aarhus
Samfundslitteratur: Frederiksberg
Munksgaard: København
Universitetsforlaget: Oslo
Cappelen Damm: Oslo
Fagbokforlaget: Bergen`,
  tr: `İletişim Yayınları: İstanbul
Yapı Kredi Yayınları: İstanbul
Türkiye İş Bankası Kültür Yayınları: İstanbul
Türk Tarih Kurumu: Ankara
İmge Kitabevi: Ankara
Pegem Akademi: Ankara
Nobel Yayın Dağıtım: Ankara
Dergâh Yayınları: İstanbul
Metis: İstanbul
Remzi Kitabevi: İstanbul`,
  ru: `Наука: Москва, М., Санкт-Петербург, Л.
Мысль: Москва, М.
Высшая школа: Москва, М.
Мир: Москва, М.
Медицина: Москва, М.
Просвещение: Москва, М.
Экономика: Москва, М.
Изд-во МГУ: М.
Изд-во Московского университета: Москва
Политиздат: М.
Физматлит: М.
ГЭОТАР-Медиа: М.
Юрайт: М.
Питер: СПб., Санкт-Петербург
Алетейя: СПб.
Новое литературное обозрение: М.
РОССПЭН: М.
Изд-во СПбГУ: СПб.
Наукова думка: Киев
Наука и техника: Минск
Языки славянской культуры: М.
Прогресс: М.
Художественная литература: М., Л.
Недра: М., Л.
Химия: М., Л.`,
  zh: `科学出版社: 北京
人民出版社: 北京
商务印书馆: 北京
中华书局: 北京
高等教育出版社: 北京
清华大学出版社: 北京
北京大学出版社: 北京
人民卫生出版社: 北京
社会科学文献出版社: 北京
中国社会科学出版社: 北京
机械工业出版社: 北京
上海人民出版社: 上海
上海古籍出版社: 上海
复旦大学出版社: 上海
浙江大学出版社: 杭州
武汉大学出版社: 武汉
南京大学出版社: 南京
中山大学出版社: 广州
四川人民出版社: 成都
聯經出版: 臺北
三民書局: 臺北
中央研究院: 臺北`,
  ja: `岩波書店: 東京
東京大学出版会: 東京
有斐閣: 東京
講談社: 東京
筑摩書房: 東京
中央公論新社: 東京
吉川弘文館: 東京
みすず書房: 東京
勁草書房: 東京
ミネルヴァ書房: 京都
京都大学学術出版会: 京都
名古屋大学出版会: 名古屋
医学書院: 東京
朝倉書店: 東京
共立出版: 東京
丸善: 東京
日本評論社: 東京
創元社: 大阪
平凡社: 東京
北海道大学出版会: 札幌`,
  ko: `박영사: 서울
법문사: 서울
학지사: 서울
창비: 서울
문학과지성사: 서울
서울대학교출판부: 서울
민음사: 서울
일조각: 서울
한울: 서울
나남: 서울
집문당: 서울
지식산업사: 서울
한길사: 파주
돌베개: 파주
이화여자대학교출판부: 서울`,
  el: `Εκδόσεις Πατάκη: Αθήνα
Καστανιώτης: Αθήνα
Ίκαρος: Αθήνα
Κέδρος: Αθήνα
Gutenberg: Αθήνα
Παπαζήσης: Αθήνα
Σάκκουλας: Αθήνα, Θεσσαλονίκη
Βάνιας: Θεσσαλονίκη
Πανεπιστημιακές Εκδόσεις Κρήτης: Ηράκλειο
Μεταίχμιο: Αθήνα`,
  ar: `دار المعارف: القاهرة
دار الشروق: القاهرة
دار الفكر: دمشق، بيروت
دار الكتب العلمية: بيروت
مركز دراسات الوحدة العربية: بيروت
المؤسسة العربية للدراسات والنشر: بيروت
دار النهضة العربية: القاهرة، بيروت
عالم الكتب: القاهرة
دار الثقافة: عمان
مكتبة لبنان: بيروت`,
  he: `מאגנס: ירושלים
עם עובד: תל אביב
הקיבוץ המאוחד: תל אביב
מוסד ביאליק: ירושלים
יד יצחק בן-צבי: ירושלים
כרמל: ירושלים
אוניברסיטת תל אביב: תל אביב
שוקן: ירושלים, תל אביב
מאגנס – האוניברסיטה העברית: ירושלים
רסלינג: תל אביב`,
}
