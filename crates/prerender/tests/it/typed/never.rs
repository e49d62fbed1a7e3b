//! What must stand on no page: figures that were only remembered (RECALLED in the research) and
//! details of publications that nobody saw on their page (marked † there).

/// Where one of these is the figure of another finding, which was read: its links and its entry may say it.
pub const READ: &[(&str, &[&str])] = &[
    (
        "35 out of 100",
        &[
            "bipolar-ect-medicines-response",
            "bipolar-ect-remission",
            "ket-teens-midazolam",
        ],
    ),
    (
        "32 out of 100",
        &[
            "ket-suicidal-hospital-placebo",
            "ect-continuation-with",
            "ect-continuation-null",
        ],
    ),
    ("77 out of 100", &["ect-teens"]),
    ("50 out of 100", &["ect-lithium-antidepressant"]),
    ("71 out of 100", &["bipolar-ket-response"]),
    ("0.48 to", &["ket-suicidal-pooled"]),
    ("6.8", &["pain-okapi"]),
];

/// Words or numbers, and why they are not to be shown.
pub const NEVER: &[(&str, &str)] = &[
    // Figures that were not read at their source.
    ("37.9", "ELEKT-D remission to one decimal"),
    ("21.8", "ELEKT-D remission to one decimal"),
    ("32.3", "ELEKT-D remission by the self-rated scale"),
    ("20.0", "ELEKT-D remission by the self-rated scale"),
    ("25.1", "ELEKT-D rates of adverse events"),
    ("32.4", "ELEKT-D rates of adverse events"),
    ("5.3", "ELEKT-D rate of muscle pain"),
    ("19.0", "ELEKT-D relapse at 1 month"),
    ("25.0", "ELEKT-D relapse at 3 months"),
    ("34.5", "ELEKT-D relapse at 6 months"),
    ("35.4", "ELEKT-D relapse at 1 month"),
    ("50.9", "ELEKT-D relapse at 3 months"),
    ("56.3", "ELEKT-D relapse at 6 months"),
    ("19 out of 100", "ELEKT-D relapse at 1 month, rounded"),
    ("35 out of 100", "ELEKT-D relapse, rounded"),
    ("56 out of 100", "ELEKT-D relapse at 6 months, rounded"),
    (
        "32 out of 100",
        "ELEKT-D remission by the self-rated scale, rounded",
    ),
    ("16.2", "difference computed from remembered decimals"),
    ("6.8", "interval computed from remembered decimals"),
    ("9 in 10", "share of outpatients in ELEKT-D"),
    ("90 out of 100", "share of outpatients in ELEKT-D"),
    ("77 out of 100", "KetECT remission of older people with ECT"),
    (
        "50 out of 100",
        "KetECT remission of older people with ketamine",
    ),
    ("51 to 85", "age group of KetECT"),
    ("51–85", "age group of KetECT"),
    ("0.89", "interval of the pooled analysis of 2022"),
    // 0.48 alone is the published effect of the pooled analysis of 2025.
    ("to 0.48", "interval of the pooled analysis of 2022"),
    ("to \u{2212}0.48", "interval of the pooled analysis of 2022"),
    ("0.48 to", "interval of the pooled analysis of 2022"),
    ("71 out of 100", "response in the crossover trial of 2006"),
    ("29.3", "remission in the crossover trial of 2006"),
    ("archpsyc.63.8.856", "crossover trial of 2006, not read"),
    ("Kheirabadi G,", "trial of 2019, not read"),
    ("Adv Biomed Res", "trial of 2019, not read"),
    ("347 patients", "memory study of 2007, not read"),
    ("347 people", "memory study of 2007, not read"),
    ("sj.npp.1301180", "memory study of 2007, not read"),
    (
        "several hundred dollars",
        "allowed amounts of insurers, not read",
    ),
    (
        "no lasting benefit over placebo",
        "conclusion of the stimulation review, not read",
    ),
    (
        "no sustained",
        "conclusion of the stimulation review, not read",
    ),
    ("Gelenberg", "guideline of 2010, not read"),
    ("advanced cardiac life support", "advice of 2017, not read"),
    ("95 and 91", "KetECT arms, remembered"),
    ("49 out of 100 with theta", "theta-burst rates, remembered"),
    // Details of publications that were not on the page read.
    ("388(25)", "volume of ELEKT-D"),
    ("2315", "pages of ELEKT-D"),
    ("172(10)", "volume of the task force's analysis"),
    ("170(10)", "volume of the midazolam trial"),
    ("348:143", "volume of Bio-K"),
    ("361:799", "volume of the UK review of ECT"),
    ("S0140-6736(03)12705-5", "DOI of the UK review of ECT"),
    ("jamapsychiatry.2017.0080", "DOI of the consensus of 2017"),
    ("jad.2021.09.046", "DOI of the waiting-list analysis"),
    (
        "biopsych.2007.01.018",
        "DOI of the first large trial of magnetic stimulation",
    ),
    ("npp.2017.194", "DOI of the social anxiety trial"),
    ("NEJMoa2304145", "DOI of ESCAPE-TRD"),
    ("20451253211056743", "DOI of the anxiety review"),
    ("26(5):331", "pages of the Taiwan trial"),
    ("65(4):485", "pages of CORE"),
    ("30(3):177", "pages of the comment on memory"),
    ("74(4):399", "pages of the consensus of 2017"),
    ("43(5):521", "pages of the pain guideline"),
    ("133(1):154", "pages of the crossover trial in nerve pain"),
];
