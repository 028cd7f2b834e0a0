/** How titles are put together in languages of which the samples have few: "a|b|c" slots, filled one after another. */
export interface TitleWords {
  readonly patterns: readonly string[]
  readonly words: Readonly<Record<string, string>>
}

/** A slot is "{name}". */
export const titleWords: Readonly<Record<string, TitleWords>> = {
  zh: {
    patterns: [
      '{place}{topic}{aspect}研究',
      '{method}的{topic}{aspect}分析',
      '{topic}{aspect}的影响因素分析',
      '论{topic}的{aspect}',
      '{topic}与{topic2}:{place}的经验',
      '基于{method}的{topic}{aspect}研究',
      '{topic}{aspect}研究进展',
      '{place}{topic}史',
      '{topic}概论',
      '{topic}{aspect}及其对策',
      '{topic2}学',
    ],
    words: {
      place:
        '中国|我国|北京市|长江流域|西部地区|农村地区|东北地区|明清时期|唐代|近代上海|黄河三角洲|珠江三角洲|青藏高原',
      topic:
        '土地利用|城市化|居民健康|糖尿病患者|高等教育|互联网金融|水稻产量|气候变化|环境污染|文化遗产|社会保障|股票市场|语言教学|纳米材料|图像识别|人口老龄化|民间信仰|诗歌|生态系统|肝癌细胞|桥梁结构|知识产权|老年人|电力系统',
      topic2: '经济增长|可持续发展|制度变迁|国家治理|社会转型|现代化|区域发展|教育公平|公共政策|环境保护',
      aspect: '发展|变化|结构|管理|评价|治疗|保护|机制|优化|预测|问题|特征|模式',
      method: '深度学习|遗传算法|面板数据|问卷调查|遥感数据|神经网络|有限元|灰色模型|主成分分析|大数据|实证',
    },
  },
  ja: {
    patterns: [
      '{topic}における{aspect}の研究',
      '{topic}と{topic2}',
      '{place}の{topic}に関する一考察',
      '{method}を用いた{topic}の{aspect}',
      '{topic}の{aspect}:{place}を事例として',
      '{topic}入門',
      '{topic2}の思想',
      '{place}における{topic}の{aspect}について',
      '{topic}史',
    ],
    words: {
      place: '近代日本|東京都|農村部|戦後日本|江戸時代|沖縄|東北地方|京都|関東平野',
      topic:
        '高齢者介護|日本語教育|地域社会|小児がん|地震災害|環境政策|労働市場|中世文学|糖尿病|森林管理|情報技術|家族関係|水質汚染|建築空間|漁業|音声認識|半導体|学校教育|浮世絵',
      topic2: '社会構造|国家|現代社会|経済発展|文化変容|公共性|民主主義|福祉|近代化',
      aspect: '変遷|構造|役割|評価|課題|特性|分析|展開|形成過程|影響',
      method: '機械学習|質問紙調査|数値解析|衛星画像|統計データ|深層学習',
    },
  },
  ko: {
    patterns: [
      '{topic}의 {aspect}에 관한 연구',
      '{place} {topic}의 {aspect}',
      '{topic}와 {topic2}',
      '{method}을 이용한 {topic} {aspect}',
      '{topic}이 {topic2}에 미치는 영향',
      '{topic}의 이해',
      '{place} {topic} 연구',
      '{topic}론',
    ],
    words: {
      place: '한국|조선시대|서울시|농촌|제주도|현대 한국|북한',
      topic:
        '노인 복지|대학생|청소년 비행|고등교육|한국어 교육|기후 변화|당뇨병 환자|도시 재생|문화 정책|사회 자본|현대 소설|다문화 가정|간호사|인공지능|주택 시장|벼 재배|불교 미술',
      topic2: '삶의 질|경제 성장|직무 만족|민주주의|지역 발전|정신 건강|사회 변동',
      aspect: '특성|분석|실태|변화|방안|구조|개발|효과|요인',
      method: '설문조사|회귀분석|딥러닝|위성영상|메타분석',
    },
  },
  ru: {
    patterns: [
      '{adj} {noun} {gen}',
      '{noun} {gen} {where}',
      'К вопросу о {loc} {gen}',
      '{noun} и {noun2} {gen}',
      'Особенности {gen} {where}',
      'История {gen}',
      'Методы исследования {gen}',
      'О {loc} {gen} {where}',
      '{adj} {noun} {gen}: учебник',
      'Введение в теорию {gen}',
    ],
    words: {
      adj: 'Современные|Основные|Новые|Социальные|Экономические|Исторические|Общие',
      noun: 'Проблемы|Методы|Тенденции|Формы|Основы|Закономерности|Принципы|Вопросы',
      noun2: 'перспективы|пути решения|структура|практика|источники',
      gen: 'развития экономики|русской литературы|физики твёрдого тела|государственного управления|гражданского права|высшего образования|лечения артериальной гипертензии|сельского хозяйства|средневековой Руси|полимерных материалов|детской психологии|информационных систем|внешней политики|теории вероятностей|языковой картины мира|лесных экосистем|нефтяных месторождений',
      loc: 'природе|структуре|формировании|динамике|классификации|роли',
      where:
        'в России|в условиях рынка|в XIX веке|в Сибири|на современном этапе|в первой половине XX века|в Арктике|у подростков|в Республике Татарстан',
    },
  },
  pl: {
    patterns: [
      '{noun} {gen} {where}',
      '{noun} i {noun2} {gen}',
      '{gen2} w {loc}',
      'Wprowadzenie do {gen}',
      'Historia {gen}',
      '{noun} {gen}. Studium przypadku',
      'O {loc} {gen}',
    ],
    words: {
      noun: 'Problemy|Metody|Podstawy|Kształtowanie|Analiza|Rozwój|Ocena|Znaczenie',
      noun2: 'perspektywy|uwarunkowania|skutki|struktura|praktyka',
      gen: 'prawa cywilnego|literatury polskiej|gospodarki regionalnej|edukacji wczesnoszkolnej|polityki społecznej|chorób serca|ochrony środowiska|języka polskiego|samorządu terytorialnego|kultury ludowej|gleb leśnych',
      gen2: 'Państwo|Rodzina|Społeczeństwo|Szkoła|Kościół|Przedsiębiorstwo',
      loc: 'procesie transformacji|dwudziestym wieku|teorii i praktyce|świetle badań|warunkach globalizacji',
      where:
        'w Polsce|w XIX wieku|w województwie małopolskim|w Unii Europejskiej|u dzieci i młodzieży|na Śląsku',
    },
  },
  cs: {
    patterns: [
      '{noun} {gen} {where}',
      'Úvod do {gen}',
      'Dějiny {gen}',
      '{noun} a {noun2} {gen}',
      'K otázce {gen} {where}',
    ],
    words: {
      noun: 'Vývoj|Proměny|Základy|Problémy|Analýza|Možnosti|Význam',
      noun2: 'perspektivy|struktura|souvislosti|úloha',
      gen: 'české literatury|občanského práva|výchovy a vzdělávání|moravských hradů|lesních ekosystémů|veřejné správy|sociální práce|pražského jara|dětské onkologie|matematické statistiky',
      where: 'v Čechách|ve 20. století|na Moravě|v České republice|v období socialismu|u dospělých',
    },
  },
  sv: {
    patterns: [
      '{noun} och {noun2} i {where}',
      'Att {verb} {obj}',
      '{noun} i {where}: en studie av {obj}',
      '{obj} – {noun2} och {noun3}',
      'Om {obj} i {where}',
      '{noun}: en introduktion',
    ],
    words: {
      noun: 'Skola|Makt|Välfärd|Kunskap|Genus|Språk|Hälsa|Demokrati|Landskap|Kyrka',
      noun2: 'samhälle|identitet|arbete|kultur|politik|omsorg',
      noun3: 'förändring|framtid|motstånd|vardag',
      verb: 'förstå|studera|leda|utveckla|undervisa om',
      obj: 'barns lärande|äldres vardag|kommunal politik|svensk industri|psykisk ohälsa|medeltida städer|skogsbrukets historia|lärares arbete|invandring',
      where: 'Sverige|Norden|1900-talets Stockholm|svensk skola|Finland|förskolan',
    },
  },
  da: {
    patterns: [
      '{noun} og {noun2} i {where}',
      '{obj} – {noun2} og {noun3}',
      'Om {obj} i {where}',
      '{noun}: en indføring',
      '{obj} i et {adj} perspektiv',
    ],
    words: {
      noun: 'Skole|Magt|Velfærd|Viden|Køn|Sprog|Sundhed|Demokrati|Landskab|Kirke',
      noun2: 'samfund|identitet|arbejde|kultur|politik|omsorg',
      noun3: 'forandring|fremtid|modstand|hverdag',
      adj: 'historisk|sociologisk|europæisk|juridisk',
      obj: 'Børns læring|Ældres hverdag|Kommunalpolitik|Dansk landbrug|Psykisk sygdom|Middelalderens købstæder|Lærernes arbejde|Indvandring',
      where: 'Danmark|Norden|1800-tallets København|folkeskolen|Norge|Grønland',
    },
  },
  nl: {
    patterns: [
      '{noun} en {noun2} in {where}',
      'De {noun3} van {obj}',
      '{obj} in {where}: een onderzoek naar {noun2}',
      'Inleiding in {obj}',
      'Geschiedenis van {obj}',
      'Over {obj} en {noun2}',
      'Het belang van {obj} voor {noun2}',
    ],
    words: {
      noun: 'Kerk|Staat|Taal|Onderwijs|Zorg|Recht|Stad|Armoede|Handel',
      noun2: 'samenleving|beleid|identiteit|arbeid|cultuur|ongelijkheid',
      noun3: 'ontwikkeling|toekomst|betekenis|opkomst|kwaliteit',
      obj: 'het burgerlijk recht|de Nederlandse letterkunde|de middeleeuwse stad|het lager onderwijs|de waterhuishouding|jeugdzorg|de verzorgingsstaat|ouderen|diabetes mellitus',
      where: 'Nederland|Vlaanderen|de zeventiende eeuw|de Republiek|Amsterdam|de Lage Landen',
    },
  },
  tr: {
    patterns: [
      '{obj} üzerine bir {noun}',
      '{where} {obj} ve {noun2}',
      '{obj} ile {obj2} arasındaki ilişki',
      '{obj}: {where} örneği',
      '{obj} açısından {noun2}',
      '{obj} tarihi',
    ],
    words: {
      obj: 'İlköğretim öğrencileri|Osmanlı toplumu|Okul yöneticileri|Örgütsel bağlılık|Yabancı dil öğretimi|Turizm sektörü|Halk edebiyatı|Şehirleşme|Diyabetli hastalar|Tarım politikaları',
      obj2: 'akademik başarı|iş doyumu|yaşam kalitesi|ekonomik büyüme|öz-yeterlik',
      noun: 'araştırma|inceleme|değerlendirme|meta-analiz çalışması',
      noun2: 'toplumsal değişim|eğitim|kültür|siyaset|modernleşme',
      where: 'Türkiye’de|Ankara ili|Cumhuriyet döneminde|Doğu Anadolu Bölgesi|İstanbul’da',
    },
  },
  el: {
    patterns: [
      '{noun} {gen}',
      '{noun} {gen} {where}',
      'Εισαγωγή {to}',
      'Ιστορία {gen}',
      '{noun} και {noun2} {where}',
    ],
    words: {
      noun: 'Προβλήματα|Μελέτες|Όψεις|Η εξέλιξη|Η διδασκαλία|Η σημασία|Στοιχεία',
      noun2: 'κοινωνία|πολιτική|παράδοση|ταυτότητα',
      gen: 'της νεοελληνικής λογοτεχνίας|της βυζαντινής τέχνης|του αστικού δικαίου|της εκπαίδευσης|της γλώσσας|του ελληνικού κράτους|της δημόσιας υγείας|της αρχαίας τραγωδίας',
      to: 'στη γλωσσολογία|στην κοινωνιολογία|στο διοικητικό δίκαιο|στην παιδαγωγική',
      where: 'στην Ελλάδα|τον 19ο αιώνα|στη σύγχρονη εποχή|στην Κρήτη|στη Θεσσαλονίκη',
    },
  },
  ar: {
    patterns: [
      '{noun} {gen}',
      '{noun} {gen} {where}',
      '{noun} في {topic}',
      'مدخل إلى {topic}',
      'تاريخ {topic} {where}',
      'أثر {topic} على {topic2}',
    ],
    words: {
      noun: 'دراسة|تحليل|تطور|مشكلات|أسس|قضايا|اتجاهات',
      gen: 'الفكر العربي|النظام السياسي|اللغة العربية|التعليم العالي|الأدب الحديث|القانون المدني|التنمية الاقتصادية|المدينة الإسلامية',
      topic: 'علم الاجتماع|النقد الأدبي|التربية الحديثة|الاقتصاد الإسلامي|فقه اللغة|الصحافة|التاريخ الاجتماعي',
      topic2: 'التحصيل الدراسي|النمو الاقتصادي|الأسرة العربية|الصحة النفسية',
      where: 'في مصر|في الوطن العربي|في العصر العباسي|في القرن العشرين|في العراق',
    },
  },
  he: {
    patterns: [
      '{noun} ו{noun2} {where}',
      '{noun} {of}',
      'תולדות {of2} {where}',
      'מבוא ל{of2}',
      '{noun} {of} {where}',
    ],
    words: {
      noun: 'חברה|זהות|חינוך|שפה|משפט|תרבות|זיכרון|קהילה',
      noun2: 'מדינה|ספרות|לאום|מגדר|דת|פוליטיקה',
      of: 'בחברה הישראלית|בספרות העברית|במקרא|בתקופת המנדט|בבית הספר היסודי|בהגות היהודית',
      of2: 'הספרות העברית|הציונות|היישוב היהודי|סוציולוגיה|המשפט הישראלי',
      where: 'בישראל|בימי הביניים|במזרח אירופה|במאה העשרים|בירושלים',
    },
  },
}
