/** Names of real bodies and things, by language; "name: place" where a place goes with it. Facts, listed by hand. */

export const universities: Readonly<Record<string, string>> = {
  en: `University of California, Berkeley: Berkeley, CA
University of California, Los Angeles: Los Angeles
Stanford University: Stanford, CA
Harvard University: Cambridge, MA
Massachusetts Institute of Technology: Cambridge, MA
MIT: Cambridge, MA
Princeton University: Princeton, NJ
Yale University: New Haven, CT
Columbia University: New York
Cornell University: Ithaca, NY
University of Chicago: Chicago
University of Michigan: Ann Arbor, MI
University of Wisconsin-Madison: Madison
University of Texas at Austin: Austin, TX
University of Washington: Seattle, WA
University of Cambridge: Cambridge
University of Oxford: Oxford
University College London: London
Imperial College London: London
London School of Economics: London
University of Edinburgh: Edinburgh
University of Manchester: Manchester
University of Leeds: Leeds
University of Birmingham: Birmingham
University of Toronto: Toronto
McGill University: Montreal
University of British Columbia: Vancouver
University of Sydney: Sydney
University of Melbourne: Melbourne
Australian National University: Canberra
University of Auckland: Auckland
University of Cape Town: Cape Town
University of Hong Kong: Hong Kong
National University of Singapore: Singapore
Carnegie Mellon University: Pittsburgh, PA
Pennsylvania State University: University Park, PA
Ohio State University: Columbus, OH
Indiana University: Bloomington, IN
University of Illinois at Urbana-Champaign: Urbana, IL
Georgia Institute of Technology: Atlanta, GA
Texas A&M University: College Station, TX
Uppsala University: Uppsala
Lund University: Lund
University of Oslo: Oslo
University of Helsinki: Helsinki
Delft University of Technology: Delft
University of Amsterdam: Amsterdam
Leiden University: Leiden
Utrecht University: Utrecht
ETH Zurich: Zurich`,
  de: `Universität Heidelberg: Heidelberg
Ludwig-Maximilians-Universität München: München
Technische Universität München: München
Freie Universität Berlin: Berlin
Humboldt-Universität zu Berlin: Berlin
Technische Universität Berlin: Berlin
Universität Hamburg: Hamburg
Universität zu Köln: Köln
Universität Bonn: Bonn
Georg-August-Universität Göttingen: Göttingen
Universität Tübingen: Tübingen
Albert-Ludwigs-Universität Freiburg: Freiburg
Universität Leipzig: Leipzig
RWTH Aachen: Aachen
Universität Bielefeld: Bielefeld
Universität Konstanz: Konstanz
Universität Mannheim: Mannheim
Universität Wien: Wien
Universität Graz: Graz
Universität Zürich: Zürich
Universität Basel: Basel
Universität Bern: Bern
ETH Zürich: Zürich
Philipps-Universität Marburg: Marburg
Westfälische Wilhelms-Universität: Münster
Ruhr-Universität Bochum: Bochum
Christian-Albrechts-Universität: Kiel`,
  fr: `Université Paris-Sorbonne: Paris
Université Paris 1 Panthéon-Sorbonne: Paris
Université de Paris: Paris
Université Paris VII: Paris
Université Paris-Sud: Orsay
École des Hautes Études en Sciences Sociales: Paris
EHESS: Paris
Université Lumière Lyon 2: Lyon
Université de Strasbourg: Strasbourg
Université de Bordeaux: Bordeaux
Université Montpellier 2: Montpellier
Université de Genève: Genève
Université de Lausanne: Lausanne
Université libre de Bruxelles: Bruxelles
Université catholique de Louvain: Louvain-la-Neuve
Université de Montréal: Montréal
Université Laval: Québec
Université Joseph Fourier: Grenoble
Université Rennes 2: Rennes
Université Toulouse III – Paul Sabatier: Toulouse
Institut d'études politiques: Paris`,
  es: `Universidad Complutense de Madrid: Madrid
Universidad Autónoma de Madrid: Madrid
Universitat de Barcelona: Barcelona
Universidad de Salamanca: Salamanca
Universidad de Sevilla: Sevilla
Universidad de Granada: Granada
Universidad de Valencia: Valencia
Universidad Nacional Autónoma de México: México, D.F.
Universidad de Buenos Aires: Buenos Aires
Universidad de Chile: Santiago
Pontificia Universidad Católica de Chile: Santiago de Chile
Universidad Nacional de Colombia: Bogotá
Universidad de los Andes: Bogotá
Universidad Nacional de La Plata: La Plata
Pontificia Universidad Católica del Perú: Lima`,
  it: `Università di Bologna: Bologna
Università degli Studi di Padova: Padova
Università Ca' Foscari: Venezia
Università degli Studi di Milano: Milano
Politecnico di Milano: Milano
Università di Pisa: Pisa
Scuola Normale Superiore: Pisa
Università degli Studi di Firenze: Firenze
Sapienza Università di Roma: Roma
Università di Napoli Federico II: Napoli
Università di Torino: Torino`,
  pt: `Universidade de São Paulo: São Paulo
USP: São Paulo
Universidade Estadual de Campinas: Campinas
Unicamp: Campinas
Universidade Federal do Rio de Janeiro: Rio de Janeiro
Universidade Federal de Minas Gerais: Belo Horizonte
Universidade Federal do Rio Grande do Sul: Porto Alegre
Universidade de Brasília: Brasília
Universidade Estadual Paulista: Botucatu
Universidade Federal de Santa Catarina: Florianópolis
Universidade de Lisboa: Lisboa
Universidade do Porto: Porto
Universidade de Coimbra: Coimbra`,
  nl: `Universiteit van Amsterdam: Amsterdam
Vrije Universiteit: Amsterdam
Universiteit Leiden: Leiden
Universiteit Utrecht: Utrecht
Rijksuniversiteit Groningen: Groningen
Katholieke Universiteit Leuven: Leuven
Universiteit Gent: Gent
Erasmus Universiteit Rotterdam: Rotterdam
Technische Universiteit Delft: Delft`,
  pl: `Uniwersytet Warszawski: Warszawa
Uniwersytet Jagielloński: Kraków
Uniwersytet im. Adama Mickiewicza: Poznań
Uniwersytet Wrocławski: Wrocław
Politechnika Warszawska: Warszawa`,
  cs: `Univerzita Karlova: Praha
Masarykova univerzita: Brno
Univerzita Palackého: Olomouc
České vysoké učení technické: Praha`,
  sv: `Lunds universitet: Lund
Uppsala universitet: Uppsala
Stockholms universitet: Stockholm
Göteborgs universitet: Göteborg
Umeå universitet: Umeå
Kungliga Tekniska högskolan: Stockholm`,
  da: `Københavns Universitet: København
Aarhus Universitet: Aarhus
Roskilde Universitet: Roskilde
Universitetet i Oslo: Oslo
Universitetet i Bergen: Bergen`,
  tr: `İstanbul Üniversitesi: İstanbul
Ankara Üniversitesi: Ankara
Hacettepe Üniversitesi: Ankara
Orta Doğu Teknik Üniversitesi: Ankara
Ege Üniversitesi: İzmir
Marmara Üniversitesi: İstanbul
Gazi Üniversitesi Eğitim Bilimleri Enstitüsü: Ankara`,
  ru: `Московский государственный университет: М.
МГУ им. М. В. Ломоносова: Москва
Санкт-Петербургский государственный университет: СПб.
Казанский государственный университет: Казань
Новосибирский государственный университет: Новосибирск
Институт философии РАН: М.
Томский политехнический университет: Томск`,
  zh: `清华大学: 北京
北京大学: 北京
复旦大学: 上海
浙江大学: 杭州
南京大学: 南京
武汉大学: 武汉
中山大学: 广州
四川大学: 成都
哈尔滨工业大学: 哈尔滨
國立臺灣大學: 臺北`,
  ja: `東京大学: 東京
京都大学: 京都
大阪大学: 大阪
東北大学: 仙台
名古屋大学: 名古屋
早稲田大学: 東京
筑波大学: つくば`,
  ko: `서울대학교: 서울
연세대학교: 서울
고려대학교: 서울
이화여자대학교: 서울
부산대학교: 부산`,
  el: `Πανεπιστήμιο Αθηνών: Αθήνα
Αριστοτέλειο Πανεπιστήμιο Θεσσαλονίκης: Θεσσαλονίκη
Πανεπιστήμιο Κρήτης: Ρέθυμνο
Πάντειο Πανεπιστήμιο: Αθήνα`,
  ar: `جامعة القاهرة: القاهرة
جامعة دمشق: دمشق
جامعة بغداد: بغداد
الجامعة الأردنية: عمان`,
  he: `האוניברסיטה העברית: ירושלים
אוניברסיטת תל אביב: תל אביב
אוניברסיטת בר-אילן: רמת גן
אוניברסיטת חיפה: חיפה`,
}

export const newspapers: Readonly<Record<string, string>> = {
  en: `The New York Times|The Guardian|The Washington Post|Wall Street Journal|The Times|Financial Times|The Economist|Los Angeles Times|The Independent|The Daily Telegraph|Chicago Tribune|The Boston Globe|USA Today|The Globe and Mail|The Age|Sydney Morning Herald|The Hindu|Times of India|Time|Newsweek|The New Yorker|Scientific American|New Scientist|Wired|The Atlantic|Forbes|Harper's Magazine|Reuters|BBC News`,
  de: `Frankfurter Allgemeine Zeitung|Süddeutsche Zeitung|Die Zeit|Der Spiegel|Neue Zürcher Zeitung|Die Welt|taz|Der Standard|Handelsblatt|Frankfurter Rundschau|Der Tagesspiegel|Die Presse|Focus`,
  fr: `Le Monde|Le Figaro|Libération|Le Monde diplomatique|L'Express|Le Nouvel Observateur|Les Échos|La Croix|L'Humanité|Le Temps|Le Devoir|La Presse`,
  es: `El País|El Mundo|ABC|La Vanguardia|Clarín|La Nación|Página/12|El Mercurio|El Universal|La Jornada|Reforma|El Tiempo`,
  it: `Corriere della Sera|la Repubblica|La Stampa|Il Sole 24 Ore|Il Messaggero|Il Gazzettino|Avvenire|L'Espresso`,
  pt: `Folha de S. Paulo|O Globo|O Estado de S. Paulo|Jornal do Brasil|Público|Diário de Notícias|Expresso|Veja`,
  nl: `NRC Handelsblad|de Volkskrant|Trouw|De Standaard|De Morgen|De Groene Amsterdammer`,
  pl: `Gazeta Wyborcza|Rzeczpospolita|Polityka|Tygodnik Powszechny`,
  cs: `Lidové noviny|Mladá fronta DNES|Respekt|Hospodářské noviny`,
  sv: `Dagens Nyheter|Svenska Dagbladet|Sydsvenskan|Göteborgs-Posten`,
  da: `Politiken|Berlingske|Jyllands-Posten|Aftenposten|Dagbladet`,
  tr: `Cumhuriyet|Milliyet|Hürriyet|Radikal`,
  ru: `Известия|Коммерсантъ|Независимая газета|Правда|Литературная газета|Огонёк`,
  zh: `人民日报|光明日报|南方周末|文汇报|中国青年报`,
  ja: `朝日新聞|読売新聞|毎日新聞|日本経済新聞`,
  ko: `조선일보|동아일보|한겨레|중앙일보`,
  el: `Η Καθημερινή|Το Βήμα|Τα Νέα`,
  ar: `الأهرام|الحياة|الشرق الأوسط|النهار`,
  he: `הארץ|ידיעות אחרונות|מעריב`,
}

export const bodies: Readonly<Record<string, string>> = {
  en: `World Health Organization|WHO|ATLAS Collaboration|CMS Collaboration|The CMS Collaboration|LHCb Collaboration|ALICE Collaboration|BABAR Collaboration|Belle Collaboration|CDF Collaboration|D0 Collaboration|Planck Collaboration|LIGO Scientific Collaboration|Particle Data Group|Super-Kamiokande Collaboration|International Human Genome Sequencing Consortium|The ENCODE Project Consortium|1000 Genomes Project Consortium|Cancer Genome Atlas Research Network|UK10K Consortium|Gene Ontology Consortium|R Core Team|R Development Core Team|Centers for Disease Control and Prevention|Centers for Disease Control and Prevention (CDC)|National Institutes of Health|National Research Council|Institute of Medicine|American Diabetes Association|American Psychiatric Association|American Heart Association|US Department of Health and Human Services|U.S. Census Bureau|U.S. Environmental Protection Agency|Food and Agriculture Organization|UNESCO|UNICEF|UNAIDS|United Nations|World Bank|OECD|European Commission|European Food Safety Authority|European Medicines Agency|International Energy Agency|IPCC|Intergovernmental Panel on Climate Change|IUCN|International Labour Office|National Institute for Health and Care Excellence|Department of Health|Office for National Statistics|Australian Bureau of Statistics|Statistics Canada|Diabetes Prevention Program Research Group|The SPRINT Research Group|Early Breast Cancer Trialists' Collaborative Group|Women's Health Initiative Investigators|The GUSTO Investigators|RECOVERY Collaborative Group|Human Rights Watch|Amnesty International|ISO|IEEE|American Educational Research Association|College of Physicians|Eurostat|The Royal Society|GBD 2015 Mortality and Causes of Death Collaborators|Wellcome Trust Case Control Consortium|International HapMap Consortium|Microsoft|Google`,
  de: `Statistisches Bundesamt|Deutscher Bundestag|Robert Koch-Institut|Bundesministerium für Bildung und Forschung|Deutsche Forschungsgemeinschaft|Bundesamt für Statistik|Bundesagentur für Arbeit|Umweltbundesamt|Wissenschaftsrat|Kultusministerkonferenz|Statistik Austria|Autorengruppe Bildungsberichterstattung|Bundesärztekammer`,
  fr: `INSEE|Ministère de l'Éducation nationale|Haute Autorité de Santé|Organisation mondiale de la Santé|Cour des comptes|Institut de la statistique du Québec|Conseil de l'Europe|Commission européenne`,
  es: `Organización Mundial de la Salud|Instituto Nacional de Estadística|Ministerio de Educación|Comisión Económica para América Latina y el Caribe|CEPAL|Ministerio de Salud|Organización Panamericana de la Salud|INEGI`,
  it: `ISTAT|Ministero della Salute|Istituto Superiore di Sanità|Banca d'Italia|Regione Veneto`,
  pt: `Brasil. Ministério da Saúde|Instituto Brasileiro de Geografia e Estatística|IBGE|Organização Mundial da Saúde|Conselho Nacional de Saúde|Embrapa`,
  nl: `Centraal Bureau voor de Statistiek|Sociaal en Cultureel Planbureau|Gezondheidsraad|Onderwijsraad`,
  pl: `Główny Urząd Statystyczny|Ministerstwo Zdrowia`,
  cs: `Český statistický úřad|Ministerstvo školství`,
  sv: `Skolverket|Socialstyrelsen|Statistiska centralbyrån|Naturvårdsverket`,
  da: `Danmarks Statistik|Sundhedsstyrelsen|Statistisk sentralbyrå`,
  tr: `Türkiye İstatistik Kurumu|Milli Eğitim Bakanlığı|Sağlık Bakanlığı`,
  ru: `Всемирная организация здравоохранения|Росстат|Министерство здравоохранения Российской Федерации`,
  zh: `国家统计局|中华医学会|世界卫生组织|中国互联网络信息中心`,
  ja: `厚生労働省|文部科学省|日本学術会議|内閣府`,
  ko: `통계청|보건복지부|교육부`,
  el: `Ελληνική Στατιστική Αρχή|Υπουργείο Παιδείας`,
  ar: `منظمة الصحة العالمية|وزارة التربية والتعليم`,
  he: `הלשכה המרכזית לסטטיסטיקה|משרד החינוך`,
}

/** "{n}" is the ordinal of the meeting, "{y}" its year. */
export const conferences =
  `Proceedings of the {n} International Conference on Machine Learning|Proceedings of the {n} Annual Meeting of the Association for Computational Linguistics|Advances in Neural Information Processing Systems|Proceedings of the IEEE Conference on Computer Vision and Pattern Recognition|Proc. IEEE Int. Conf. on Robotics and Automation|IEEE International Conference on Acoustics, Speech and Signal Processing (ICASSP)|Proceedings of the {n} ACM SIGKDD International Conference on Knowledge Discovery and Data Mining|Proceedings of the SIGCHI Conference on Human Factors in Computing Systems|CHI '{s}: Proceedings of the Conference on Human Factors in Computing Systems|Proc. {n} Int. Joint Conf. on Artificial Intelligence|Proceedings of IJCAI-{s}|Proceedings of the {n} International World Wide Web Conference|Proc. of the {n} Symposium on Theory of Computing|{n} Annual Symposium on Foundations of Computer Science|Proceedings of the {n} VLDB Conference|Proc. ACM SIGMOD Int. Conf. on Management of Data|Proceedings of the {n} USENIX Security Symposium|International Conference on Learning Representations|ICML {y}|ECCV {y}|Proceedings of the {n} Annual Conference of the Cognitive Science Society|Proceedings of the {n} World Congress on Soil Science|Proceedings of the {n} International Symposium on Combustion|{n} European Conference on Information Systems (ECIS)|Proceedings of the International Astronomical Union Symposium|Proc. SPIE|AIP Conference Proceedings|Proceedings of the {n} International Congress of Mathematicians|Proceedings of the {n} Conference on Uncertainty in Artificial Intelligence|Proceedings of Interspeech {y}|{n} International Conference on Very Large Data Bases|Proceedings of the Third Berkeley Symposium on Mathematical Statistics and Probability|Proceedings of the {n} Asian Conference on Computer Vision|IEEE Global Communications Conference (GLOBECOM)|Proc. {n} IFAC World Congress|American Control Conference|Proceedings of the {n} International Conference on Software Engineering|Actes du {n} colloque international|Proc. Symp. Pure Math.|Proceedings of the {n} Congress of the European Society for Agronomy|EGU General Assembly {y}|AGU Fall Meeting {y}|Proceedings of the {n} International Workshop on Semantic Evaluation|LREC {y}|Proc. of COLING|Proceedings of EMNLP|Proceedings of the {n} Hawaii International Conference on System Sciences|Offshore Technology Conference|Tagungsband der {n} Jahrestagung der Gesellschaft für Informatik`.split(
    '|',
  )

export const bookSeries =
  `Lecture Notes in Computer Science|Lecture Notes in Mathematics|Graduate Texts in Mathematics|Methods in Molecular Biology|Springer Series in Statistics|Cambridge Studies in Advanced Mathematics|Oxford Studies in Ancient Philosophy|NATO ASI Series|London Mathematical Society Lecture Note Series|Studies in Fuzziness and Soft Computing|Advances in Experimental Medicine and Biology|Topics in Current Chemistry|Springer Tracts in Modern Physics|Loeb Classical Library|ACS Symposium Series|Boston Studies in the Philosophy of Science|Communications in Computer and Information Science|Lecture Notes in Physics|Astronomical Society of the Pacific Conference Series|Grundlehren der mathematischen Wissenschaften|Que sais-je ?|Bibliothèque de la Pléiade|Collection de l'École française de Rome|suhrkamp taschenbuch wissenschaft|Beck'sche Reihe|Kritische Studien zur Geschichtswissenschaft|BAR International Series|Universitext|Wiley Series in Probability and Statistics|Monographs on Statistics and Applied Probability|Biblioteca di cultura moderna|Colección Austral|Contributions in Afro-American and African Studies|Society for Experimental Biology Seminar Series|Sources chrétiennes|Corpus Christianorum|Handbuch der Physik|Cambridge Tracts in Mathematics|Publications in Medieval Studies|World Bank Policy Research Working Paper|Documents d'archéologie française|Transactions of the Newcomen Society|Die neue Brehm-Bücherei|NBER Working Paper Series|Memorie dell'Istituto Veneto|Труды Института археологии|Ser. Math. Stud.`.split(
    '|',
  )

/** What reference works entries are in. */
export const encyclopedias =
  `Encyclopaedia Britannica|Stanford Encyclopedia of Philosophy|The New Grove Dictionary of Music and Musicians|Oxford Dictionary of National Biography|Encyclopedia of Library and Information Sciences|International Encyclopedia of the Social and Behavioral Sciences|Dizionario Biografico degli Italiani|Neue Deutsche Biographie|Lexikon des Mittelalters|Der Neue Pauly|Encyclopédie philosophique universelle|Encyclopedia of Statistical Sciences|Wikipedia|Kirk-Othmer Encyclopedia of Chemical Technology|Historisches Wörterbuch der Philosophie|Encyclopaedia of Islam|The New Palgrave Dictionary of Economics|Gran Enciclopedia Catalana|Большая советская энциклопедия|Handwörterbuch der Soziologie`.split(
    '|',
  )

/** Sites with their names as containers or publishers. */
export const sites =
  `World Health Organization: www.who.int|CDC: www.cdc.gov|National Cancer Institute: www.cancer.gov|GitHub: github.com|Zenodo: zenodo.org|BBC: www.bbc.co.uk|Wikipedia: en.wikipedia.org|UNICEF: www.unicef.org|European Commission: ec.europa.eu|The World Bank: data.worldbank.org|Eurostat: ec.europa.eu/eurostat|Pew Research Center: www.pewresearch.org|NASA: www.nasa.gov|NOAA: www.ncdc.noaa.gov|FAO: www.fao.org|Statista: www.statista.com|IUCN: www.iucnredlist.org|NCBI: www.ncbi.nlm.nih.gov|ResearchGate: www.researchgate.net|Medium: medium.com|Bundesamt für Statistik: www.bfs.admin.ch|Bundeszentrale für politische Bildung: www.bpb.de|INSEE: www.insee.fr|UK Government: www.gov.uk|OECD: www.oecd.org|Cochrane Library: www.cochranelibrary.com|Europeana: www.europeana.eu`.split(
    '|',
  )

export const softwareNames =
  `R: A language and environment for statistical computing|SPSS Statistics|Stata Statistical Software: Release 15|ggplot2: Elegant graphics for data analysis|lme4: Linear mixed-effects models using Eigen and S4|ImageJ|Python Language Reference|TensorFlow: Large-scale machine learning on heterogeneous systems|SAS/STAT User's Guide|MATLAB|GROMACS|PyMOL Molecular Graphics System|Coot|QGIS Geographic Information System|vegan: Community Ecology Package|NVivo qualitative data analysis software|Trimmomatic|FigTree|Geneious|MEGA7|Primer-E|Review Manager (RevMan)|G*Power|scikit-learn|Mathematica|Minitab|spaCy|Samtools|DESeq2|psych: Procedures for psychological, psychometric, and personality research|phytools|MrBayes|CellProfiler|ArcGIS Desktop|OpenBUGS|JASP|Praat: doing phonetics by computer|AutoDock Vina`.split(
    '|',
  )

export const repositories =
  `Dryad|Zenodo|figshare|Harvard Dataverse|PANGAEA|GenBank|UK Data Service|ICPSR|Dryad Digital Repository|Mendeley Data|GBIF|Gene Expression Omnibus|Open Science Framework|NOAA National Centers for Environmental Information`.split(
    '|',
  )
