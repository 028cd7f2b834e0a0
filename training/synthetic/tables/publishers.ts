/** Well-known publishers and where they are, by the language that they mostly print. Facts, listed by hand. */
export const publishers: Readonly<Record<string, string>> = {
  en: `Cambridge University Press: Cambridge, New York, Cambridge, UK
Oxford University Press: Oxford, New York, London
Springer: Berlin, New York, Heidelberg, Cham, Dordrecht
Springer-Verlag: Berlin, New York, Heidelberg
Elsevier: Amsterdam, New York, Oxford
Academic Press: New York, London, San Diego, CA, Orlando
John Wiley & Sons: New York, Hoboken, NJ, Chichester
Wiley: New York, Hoboken, Chichester
Wiley-Interscience: New York
Wiley-Blackwell: Oxford, Chichester
Blackwell: Oxford, Malden, MA
Blackwell Science: Oxford
Routledge: London, New York, Abingdon
Routledge and Kegan Paul: London
Taylor & Francis: London, Boca Raton
CRC Press: Boca Raton, FL, Boca Raton
Chapman and Hall: London, New York
MIT Press: Cambridge, MA, Cambridge, Mass.
The MIT Press: Cambridge, MA
Harvard University Press: Cambridge, MA, Cambridge, Mass.
Princeton University Press: Princeton, Princeton, NJ
Yale University Press: New Haven, New Haven, CT
University of Chicago Press: Chicago, Chicago, IL
University of California Press: Berkeley, Berkeley, CA
Stanford University Press: Stanford, CA, Stanford
Columbia University Press: New York
Cornell University Press: Ithaca, NY, Ithaca
Johns Hopkins University Press: Baltimore, Baltimore, MD
McGraw-Hill: New York, London
Prentice Hall: Englewood Cliffs, NJ, Upper Saddle River
Prentice-Hall: Englewood Cliffs, NJ
Addison-Wesley: Reading, MA, Boston
Pergamon Press: Oxford, New York
Pergamon: Oxford
Plenum Press: New York
Plenum: New York
Kluwer Academic Publishers: Dordrecht, Boston, Norwell, MA
Kluwer: Dordrecht
D. Reidel: Dordrecht
Martinus Nijhoff: The Hague, Dordrecht
Mouton: The Hague
North-Holland: Amsterdam
Elsevier Science: Amsterdam
Sage: London, Thousand Oaks, CA, Newbury Park
Sage Publications: Thousand Oaks, CA, Beverly Hills, New Delhi
Palgrave Macmillan: London, Basingstoke, New York
Macmillan: London, New York
Penguin: London, Harmondsworth
Penguin Books: Harmondsworth, London
W. W. Norton: New York
Norton: New York
Random House: New York
Alfred A. Knopf: New York
Basic Books: New York
Free Press: New York
HarperCollins: New York, London
Houghton Mifflin: Boston
W. H. Freeman: San Francisco, New York
W. B. Saunders: Philadelphia
Saunders: Philadelphia, PA
Mosby: St. Louis, MO, St Louis
Lippincott Williams & Wilkins: Philadelphia, Baltimore
Lippincott: Philadelphia
Churchill Livingstone: Edinburgh, New York, London
Williams & Wilkins: Baltimore
Raven Press: New York
Marcel Dekker: New York
World Scientific: Singapore
Imperial College Press: London
Edward Elgar: Cheltenham
Ashgate: Aldershot, Farnham
Edinburgh University Press: Edinburgh
Manchester University Press: Manchester
Lawrence Erlbaum: Hillsdale, NJ, Mahwah, NJ
Lawrence Erlbaum Associates: Hillsdale, NJ, Mahwah, NJ
Guilford Press: New York
American Psychological Association: Washington, DC
American Psychiatric Association: Washington, DC
American Chemical Society: Washington, DC
American Mathematical Society: Providence, RI
SIAM: Philadelphia
IEEE: Piscataway, NJ, New York
IEEE Press: New York, Piscataway, NJ
IEEE Computer Society Press: Los Alamitos, CA, Los Alamitos
ACM: New York, NY, New York
ACM Press: New York
AAAI Press: Menlo Park, CA
Morgan Kaufmann: San Mateo, CA, San Francisco
O'Reilly: Sebastopol, CA
Cold Spring Harbor Laboratory Press: Cold Spring Harbor, NY, Cold Spring Harbor
Royal Society of Chemistry: Cambridge
Institute of Physics: Bristol
Benjamin: New York
John Benjamins: Amsterdam, Philadelphia
Brill: Leiden, Boston
Rodopi: Amsterdam
Birkhäuser: Basel, Boston
Karger: Basel
S. Karger: Basel
Dover: New York
Dover Publications: New York, Mineola, NY
Chelsea: New York
Sinauer: Sunderland, MA
Island Press: Washington, DC
World Bank: Washington, DC, Washington, D.C.
United Nations: New York
OECD: Paris
OECD Publishing: Paris
UNESCO: Paris
World Health Organization: Geneva
International Monetary Fund: Washington, DC
FAO: Rome
Government Printing Office: Washington, DC, Washington
HMSO: London
Her Majesty's Stationery Office: London
National Academies Press: Washington, DC
National Bureau of Economic Research: Cambridge, MA
RAND Corporation: Santa Monica, CA
Brookings Institution: Washington, DC
CAB International: Wallingford
Earthscan: London
Verso: London
Allen & Unwin: London, Sydney
Melbourne University Press: Melbourne
University of Toronto Press: Toronto
McGill-Queen's University Press: Montreal
Oxbow Books: Oxford
British Museum Press: London
Archaeopress: Oxford
Thames and Hudson: London
Harper & Row: New York
Holt, Rinehart and Winston: New York
Van Nostrand Reinhold: New York
Van Nostrand: Princeton, NJ, New York
Clarendon Press: Oxford
Methuen: London
Heinemann: London, Oxford
Longman: London, Harlow
Longmans, Green & Co.: London
Edward Arnold: London
Faber and Faber: London
G. Bell and Sons: London
Krieger: Malabar, FL
InTech: Rijeka
IGI Global: Hershey, PA
Nova Science Publishers: New York
Humana Press: Totowa, NJ
Artech House: Norwood, MA`,
  de: `Suhrkamp: Frankfurt am Main, Frankfurt a. M., Berlin
Suhrkamp Verlag: Frankfurt am Main
C. H. Beck: München
Beck: München
Mohr Siebeck: Tübingen
J. C. B. Mohr: Tübingen
Mohr: Tübingen
Vandenhoeck & Ruprecht: Göttingen
de Gruyter: Berlin, Berlin und New York, Berlin/Boston
Walter de Gruyter: Berlin
Franz Steiner: Stuttgart, Wiesbaden
Steiner: Stuttgart, Wiesbaden
Kohlhammer: Stuttgart
Klett-Cotta: Stuttgart
Reclam: Stuttgart, Leipzig
Metzler: Stuttgart
J. B. Metzler: Stuttgart, Weimar
Campus: Frankfurt am Main, Frankfurt/New York, Frankfurt a.M.
Campus Verlag: Frankfurt/New York
S. Fischer: Frankfurt am Main
Rowohlt: Reinbek bei Hamburg, Reinbek
Hanser: München
Carl Hanser Verlag: München
Oldenbourg: München
R. Oldenbourg: München, Wien
Fink: München
Wilhelm Fink: München, Paderborn
Schöningh: Paderborn
Böhlau: Köln, Wien, Weimar
Harrassowitz: Wiesbaden
Niemeyer: Tübingen, Halle
Max Niemeyer: Tübingen
Olms: Hildesheim
Georg Olms: Hildesheim
Peter Lang: Frankfurt am Main, Bern
Lit: Münster, Berlin
Waxmann: Münster
transcript: Bielefeld
Nomos: Baden-Baden
Nomos Verlagsgesellschaft: Baden-Baden
Duncker & Humblot: Berlin
Carl Heymanns: Köln
VS Verlag für Sozialwissenschaften: Wiesbaden
Westdeutscher Verlag: Opladen
Leske + Budrich: Opladen
Barbara Budrich: Opladen
Springer VS: Wiesbaden
Gabler: Wiesbaden
Vieweg: Braunschweig, Wiesbaden
Teubner: Leipzig, Stuttgart
Thieme: Stuttgart
Georg Thieme Verlag: Stuttgart
Urban & Fischer: München
Schattauer: Stuttgart
Hogrefe: Göttingen
Huber: Bern
Hans Huber: Bern
Beltz: Weinheim
Juventa: Weinheim
Beltz Juventa: Weinheim und Basel
Klinkhardt: Bad Heilbrunn
UTB: Stuttgart
UVK: Konstanz
Verlag Chemie: Weinheim
VCH: Weinheim
Wiley-VCH: Weinheim
Spektrum Akademischer Verlag: Heidelberg
Paul Parey: Berlin, Hamburg
Gustav Fischer: Jena, Stuttgart
Borntraeger: Stuttgart
Schweizerbart: Stuttgart
Philipp von Zabern: Mainz
Rudolf Habelt: Bonn
Haupt: Bern
Chronos: Zürich
Orell Füssli: Zürich
Schulthess: Zürich
Österreichische Akademie der Wissenschaften: Wien
Leykam: Graz
Braumüller: Wien
Ullstein: Berlin
Piper: München
dtv: München
Herder: Freiburg im Breisgau, Freiburg
Meiner: Hamburg
Akademie-Verlag: Berlin
Dietz: Berlin, Bonn
Hirzel: Leipzig
edition sigma: Berlin
Bertelsmann Stiftung: Gütersloh
Bundeszentrale für politische Bildung: Bonn
Statistisches Bundesamt: Wiesbaden
Luchterhand: Neuwied, Darmstadt`,
  fr: `Gallimard: Paris
Éditions du Seuil: Paris
Le Seuil: Paris
Seuil: Paris
Presses Universitaires de France: Paris
PUF: Paris
Armand Colin: Paris
L'Harmattan: Paris
La Découverte: Paris
Éditions de Minuit: Paris
Minuit: Paris
Fayard: Paris
Flammarion: Paris
Grasset: Paris
Albin Michel: Paris
Hachette: Paris
Larousse: Paris
Dunod: Paris
Masson: Paris
Vrin: Paris
Klincksieck: Paris
Les Belles Lettres: Paris
Champion: Paris
Honoré Champion: Paris
Droz: Genève
Librairie Droz: Genève
Payot: Paris, Lausanne
Éditions du CNRS: Paris
CNRS Éditions: Paris
Éditions de l'EHESS: Paris
Presses de Sciences Po: Paris
Karthala: Paris
Economica: Paris
Dalloz: Paris
LGDJ: Paris
Bruylant: Bruxelles
De Boeck: Bruxelles
Presses universitaires de Rennes: Rennes
Presses universitaires de Lyon: Lyon
Presses de l'Université Laval: Québec
Presses de l'Université du Québec: Québec
Presses universitaires du Mirail: Toulouse
École française de Rome: Rome
Hermann: Paris
Gauthier-Villars: Paris
Hermès: Paris
Lavoisier: Paris
Plon: Paris
Julliard: Paris
Maspero: Paris
François Maspero: Paris
Picard: Paris
Brepols: Turnhout
Peeters: Louvain
La Documentation française: Paris
Ellipses: Paris
Orstom: Paris
Quae: Versailles`,
  es: `Siglo XXI: México, Madrid, Buenos Aires
Siglo XXI Editores: México, D.F.
Fondo de Cultura Económica: México, México, D.F.
Alianza: Madrid
Alianza Editorial: Madrid
Ariel: Barcelona
Editorial Ariel: Barcelona
Paidós: Barcelona, Buenos Aires
Crítica: Barcelona
Anagrama: Barcelona
Tusquets: Barcelona
Gedisa: Barcelona
Akal: Madrid
Cátedra: Madrid
Gredos: Madrid
Espasa-Calpe: Madrid
Taurus: Madrid
Tecnos: Madrid
Trotta: Madrid
Síntesis: Madrid
Pirámide: Madrid
Morata: Madrid
Narcea: Madrid
Marcial Pons: Madrid
Tirant lo Blanch: Valencia
Aranzadi: Pamplona
Eudeba: Buenos Aires
Sudamericana: Buenos Aires
Amorrortu: Buenos Aires
Losada: Buenos Aires
CLACSO: Buenos Aires
El Colegio de México: México
Porrúa: México
Trillas: México
UNAM: México
Universidad Nacional de Colombia: Bogotá
LOM Ediciones: Santiago
Instituto de Estudios Peruanos: Lima
Consejo Superior de Investigaciones Científicas: Madrid
CSIC: Madrid
Editorial Médica Panamericana: Buenos Aires, Madrid
Masson: Barcelona
Universidad de Salamanca: Salamanca
CEPAL: Santiago de Chile`,
  it: `Einaudi: Torino
Laterza: Bari, Roma-Bari
Il Mulino: Bologna
Mondadori: Milano
Feltrinelli: Milano
Olschki: Firenze
Leo S. Olschki: Firenze
La Nuova Italia: Firenze
Le Monnier: Firenze
Franco Angeli: Milano
FrancoAngeli: Milano
Bompiani: Milano
Rizzoli: Milano
Garzanti: Milano
Adelphi: Milano
Giuffrè: Milano
Cedam: Padova
Antenore: Padova
Marsilio: Venezia
Neri Pozza: Vicenza
Utet: Torino
Bollati Boringhieri: Torino
Loescher: Torino
Carocci: Roma
Viella: Roma
Bulzoni: Roma
Donzelli: Roma
Edizioni di Storia e Letteratura: Roma
L'Erma di Bretschneider: Roma
Salerno Editrice: Roma
Liguori: Napoli
Bibliopolis: Napoli
Sellerio: Palermo
Rubbettino: Soveria Mannelli
Sansoni: Firenze
Vallecchi: Firenze
Electa: Milano
Skira: Milano
Hoepli: Milano
Zanichelli: Bologna
Pàtron: Bologna
Vita e Pensiero: Milano
Morcelliana: Brescia
Pacini: Pisa
Edizioni della Normale: Pisa
Giappichelli: Torino`,
  pt: `Companhia das Letras: São Paulo
Vozes: Petrópolis
Editora Vozes: Petrópolis
Zahar: Rio de Janeiro
Jorge Zahar: Rio de Janeiro
Civilização Brasileira: Rio de Janeiro
Paz e Terra: Rio de Janeiro, São Paulo
Cortez: São Paulo
Atlas: São Paulo
Martins Fontes: São Paulo
Edusp: São Paulo
Hucitec: São Paulo
Contexto: São Paulo
Editora Unesp: São Paulo
Editora da Unicamp: Campinas
Papirus: Campinas
Autores Associados: Campinas
Autêntica: Belo Horizonte
UFMG: Belo Horizonte
Artmed: Porto Alegre
Guanabara Koogan: Rio de Janeiro
Fiocruz: Rio de Janeiro
Editora FGV: Rio de Janeiro
Saraiva: São Paulo
Forense: Rio de Janeiro
Livros Horizonte: Lisboa
Fundação Calouste Gulbenkian: Lisboa
Imprensa Nacional-Casa da Moeda: Lisboa
Almedina: Coimbra
Imprensa da Universidade de Coimbra: Coimbra
Edições Afrontamento: Porto
Embrapa: Brasília
Ministério da Saúde: Brasília
IBGE: Rio de Janeiro`,
  nl: `Boom: Amsterdam, Meppel
Van Gorcum: Assen
Wolters-Noordhoff: Groningen
Bert Bakker: Amsterdam
Prometheus: Amsterdam
De Bezige Bij: Amsterdam
Amsterdam University Press: Amsterdam
Acco: Leuven
Universitaire Pers Leuven: Leuven
Garant: Antwerpen, Apeldoorn
Bohn Stafleu van Loghum: Houten
Sociaal en Cultureel Planbureau: Den Haag
Staatsuitgeverij: 's-Gravenhage
Verloren: Hilversum
Walburg Pers: Zutphen`,
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

/** The publishers of a language, one row for each place; "Cambridge, MA" is one place. */
export function publishersOf(language: string): (readonly [publisher: string, place: string])[] {
  return (publishers[language] ?? '').split('\n').flatMap((line) => {
    const [publisher = '', places = ''] = line.split(': ')
    return places
      .split(/[,،] (?!(?:[A-Z]{2}|UK|Mass\.|D\.C\.|D\.F\.)(?:,|$))/)
      .map((place) => [publisher, place] as const)
  })
}
