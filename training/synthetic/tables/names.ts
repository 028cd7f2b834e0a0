/** Common family and given names by language; Russian ones with initials are made from these. Listed by hand. */
export interface NameWords {
  readonly families: string
  readonly given: string
  /** Second given names that stand behind the first: patronymics. */
  readonly second?: string
}

export const nameWords: Readonly<Record<string, NameWords>> = {
  de: {
    families:
      'Müller Schmidt Schneider Fischer Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Schmitt Werner Krause Meier Lehmann Huber Mayer Köhler Walter Jäger Böhm Groß Weiß Häußermann Bürgi Gruber Steiner Habermas Beck Luhmann Eßer Götz Kühn Bräuer Lüttich Öttinger',
    given:
      'Hans Peter Klaus Jürgen Wolfgang Günther Thorsten Anna Ursula Christine Karl Friedrich Heinz Ulrich Sabine Monika Andreas Stefan Michael Thomas Matthias Jörg Björn Käthe Rüdiger Hans-Peter Karl-Heinz Eva-Maria Gerd Niklas Reinhard Annette Heike Bernd',
  },
  fr: {
    families:
      'Martin Bernard Dubois Durand Moreau Laurent Simon Lefèvre Michel Garcia Leroy Roux Girard Fournier Lambert Dupont Bonnet François Mercier Blanc Guérin Boyer Garnier Chevalier Clément Gauthier Perrin Robin Masson Bourdieu Foucault Braudel Lévi-Strauss Deleuze Ricœur Aubert Hébert Lévêque Côté Tremblay Béland',
    given:
      'Jean Pierre Michel André Philippe Claude Jacques Marie Françoise Isabelle Catherine Hélène Anne-Marie Jean-Pierre Jean-Claude Jean-François Marie-Claude Étienne Gérard François Émile Benoît Nathalie Sylvie Élisabeth Bénédicte Luc Yves Gilles',
  },
  es: {
    families:
      'García Rodríguez González Fernández López Martínez Sánchez Pérez Gómez Martín Jiménez Ruiz Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano Blanco Molina Peña Núñez Ibáñez Bolaños',
    given:
      'José Antonio Manuel Francisco Juan David María Carmen Ana Isabel Laura Cristina Jesús Javier Miguel Ángel Rafael José-Luis Luis Pedro Carlos Pilar Teresa Rosa Dolores Andrés Joaquín Ramón Néstor',
  },
  it: {
    families:
      'Rossi Russo Ferrari Esposito Bianchi Romano Colombo Ricci Marino Greco Bruno Gallo Conti Costa Giordano Mancini Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Ginzburg Croce Cantimori Dionisotti Brunetti Gaeta Zorzi Tafuri Cozzi',
    given:
      'Giuseppe Maria Anna Antonio Giovanni Luigi Mario Francesco Paolo Carlo Angelo Roberto Alessandro Stefano Marco Elena Chiara Giulia Lucia Giorgio Niccolò Benedetto Gian Pietro Ugo Aldo Sergio Silvia',
  },
  pt: {
    families:
      'Silva Santos Oliveira Souza Rodrigues Ferreira Alves Pereira Lima Gomes Costa Ribeiro Martins Carvalho Almeida Lopes Soares Fernandes Vieira Barbosa Rocha Dias Nascimento Andrade Moreira Nunes Marques Machado Mendes Freitas Araújo Gonçalves Magalhães Simões Guimarães',
    given:
      'José Maria João Antônio Francisco Carlos Paulo Pedro Lucas Luiz Marcos Luís Gabriel Rafael Ana Márcia Fernanda Patrícia Sônia Cláudia Inês Conceição Sérgio Flávio Vânia',
  },
  nl: {
    families:
      'de Jong Jansen de Vries van den Berg van Dijk Bakker Janssen Visser Smit Meijer de Boer Mulder de Groot Bos Vos Peters Hendriks van Leeuwen Dekker Brouwer de Wit Dijkstra Smits de Graaf van der Meer Kok Jacobs Vermeulen van den Heuvel Huizinga Maes Claes Goossens'.replace(
        /\b(de|van|den|der) /g,
        '$1_',
      ),
    given:
      'Jan Pieter Cornelis Johannes Willem Hendrik Maria Anna Elisabeth Kees Wim Henk Gerard Marijke Bram Sander Joost Marieke Anneke Koen Bart',
  },
  pl: {
    families:
      'Nowak Kowalski Wiśniewski Wójcik Kowalczyk Kamiński Lewandowski Zieliński Szymański Woźniak Dąbrowski Kozłowski Jankowski Mazur Wojciechowski Krawczyk Kaczmarek Piotrowski Grabowski Pawłowska Michalska Król Wieczorek Jabłoński Wróbel',
    given:
      'Jan Andrzej Piotr Krzysztof Stanisław Tomasz Paweł Józef Marcin Marek Anna Maria Katarzyna Małgorzata Agnieszka Barbara Ewa Łukasz Zbigniew Grażyna',
  },
  cs: {
    families:
      'Novák Svoboda Novotný Dvořák Černý Procházka Kučera Veselý Horák Němec Pokorný Marek Pospíšilová Hájek Králová Jelínek Růžička Beneš Fiala Sedláček Doležal Zeman Kolář Šimek Nováková',
    given:
      'Jiří Jan Petr Josef Pavel Jaroslav Martin Tomáš Miroslav František Zdeněk Marie Jana Eva Hana Lenka Kateřina Václav Věra Alena Šárka',
  },
  sv: {
    families:
      'Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Svensson Gustafsson Pettersson Jonsson Lindberg Lindström Axelsson Bergström Lundgren Sjöberg Wallin Engström Åberg Öberg Hedström',
    given:
      'Lars Karl Anders Johan Per Nils Erik Anna Eva Maria Karin Kristina Birgitta Lena Sven-Eric Göran Åke Björn Åsa Gunnar',
  },
  da: {
    families:
      'Jensen Nielsen Hansen Pedersen Andersen Christensen Larsen Sørensen Rasmussen Jørgensen Petersen Madsen Kristensen Olsen Thomsen Christiansen Poulsen Møller Mortensen Knudsen Kjær Østergaard Halvorsen Solberg Haugen',
    given:
      'Peter Jens Lars Michael Henrik Thomas Søren Niels Hanne Kirsten Anne Mette Ole Bjørn Jørgen Kåre Øystein Ingrid Sigrid Åse',
  },
  tr: {
    families:
      'Yılmaz Kaya Demir Şahin Çelik Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Güneş Ünal Işık',
    given:
      'Mehmet Mustafa Ahmet Ali Hüseyin Hasan Ayşe Fatma Emine Hatice Zeynep Elif Şerif Özlem Gülşen Çiğdem Ümit İlhan Ömer',
  },
  ru: {
    families:
      'Иванов Смирнов Кузнецов Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв Борисов Яковлев Григорьев Романов Воробьёв Лотман Бахтин Виноградова Щерба Выготский Шевченко Ильина Цветкова',
    given:
      'Александр Сергей Владимир Андрей Алексей Николай Иван Михаил Дмитрий Юрий Елена Ольга Наталья Татьяна Ирина Анна Мария Евгений Виктор Лев Павел',
    second:
      'Александрович Сергеевич Владимирович Андреевич Николаевич Иванович Михайлович Дмитриевич Юрьевич Викторовна Петрович Александровна Ивановна',
  },
  zh: {
    families:
      '王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 邓 曹 彭 曾 萧 田 董 潘 袁 蔡 蒋 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 欧阳 司马',
    given:
      '伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀英 霞 平 刚 桂英 建国 志强 晓明 文华 海燕 国强 小红 玉兰 春梅 思远 子轩 浩然 雪梅 德华 永康 立新 卫东 建华',
  },
  ja: {
    families:
      '佐藤 鈴木 高橋 田中 伊藤 渡辺 山本 中村 小林 加藤 吉田 山田 佐々木 山口 松本 井上 木村 林 斎藤 清水 山崎 森 池田 橋本 阿部 石川 山下 中島 石井 小川 前田 岡田 長谷川 藤田 後藤 近藤 村上 遠藤 青木 坂本',
    given:
      '太郎 健 誠 浩 隆 修 明 博 和子 恵子 裕子 直樹 大輔 翔太 美咲 陽子 由美子 正 清 茂 実 豊 一郎 健一 洋平 真理 千尋 雅人 哲也 俊彦',
  },
  ko: {
    families: '김 이 박 최 정 강 조 윤 장 임 한 오 서 신 권 황 안 송 류 전 홍 고 문 양 손 배 백 허 유 남',
    given:
      '민준 서연 지훈 영희 철수 은정 현우 수진 미영 성호 재원 혜진 동현 정희 경수 상훈 지영 태영 윤정 병철 미경 용수 선영 기철',
  },
  el: {
    families:
      'Παπαδόπουλος Παπαδάκης Γεωργίου Δημητρίου Νικολάου Ιωάννου Βασιλείου Κωνσταντίνου Παπανικολάου Αλεξίου Μακρής Πολίτης Δημαράς Σβορώνος Κοντογιάννη Τσουκαλάς Μαρκοπούλου Αγγελόπουλος',
    given:
      'Γιώργος Δημήτρης Κωνσταντίνος Ιωάννης Νίκος Παναγιώτης Μαρία Ελένη Αικατερίνη Βασιλική Σοφία Αγγελική Χρήστος Αθανάσιος',
  },
  ar: {
    families:
      'حسين محمود حسن علي إبراهيم عبد_الله عبد_الرحمن الجابري العروي بدوي السيد الشامي النجار الخطيب المصري البغدادي زيدان ضيف أمين الحداد',
    given: 'محمد أحمد طه محمود عبد_العزيز فاطمة خالد يوسف سعيد مصطفى نوال ليلى عمر حسن شوقي جابر',
  },
  he: {
    families:
      'כהן לוי מזרחי פרץ ביטון דהן אברהם פרידמן שפירא אזולאי גולדברג כץ רוזנברג בן-דוד שלום שטרן הורוביץ גרינברג ברקאי',
    given: 'דוד משה יוסף אברהם שרה רחל חנה מרים יעל דניאל אורי נועה גרשום ישראל יצחק תמר',
  },
}
