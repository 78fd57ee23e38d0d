import Addresses
import Domain
import Markup

extension Shell {
    var pageHeader: HTML {
        header(.classes("header")) {
            div(.classes("header-inner")) {
                a(.classes("brand"), .href(Places.home())) {
                    span(.classes("brand-name")) { "Một Cửa" }
                    if let agencyName {
                        span(.classes("brand-agency")) { agencyName }
                    } else {
                        span(.classes("brand-agency")) { "Bộ phận Tiếp nhận và Trả kết quả" }
                    }
                }
                div(.classes("header-tools")) {
                    languageSwitch
                    if principal != nil { account } else { signIn }
                }
            }
        }
    }

    /// The other language, named in itself.
    private var languageSwitch: HTML {
        Markup.form(.method("post"), .action(Places.language()), .classes("header-form")) {
            csrfField(csrf)
            hiddenField("back", value: currentPath)
            if language == .vietnamese {
                button(.classes("header-button"), .name("language"), .value("en"), .lang("en")) {
                    String("English")
                }
            } else {
                button(.classes("header-button"), .name("language"), .value("vi"), .lang("vi")) {
                    String("Tiếng Việt")
                }
            }
        }
    }

    private var account: HTML {
        HTML {
            a(.classes("header-account"), .href(Places.account())) {
                span(.classes("visually-hidden")) { "Tài khoản:" }
                " "
                span(.classes("header-officer")) { officerName ?? "" }
                span(.classes("header-roles")) {
                    for (index, role) in roles.enumerated() {
                        if index > 0 { ", " }
                        role.message
                    }
                }
            }
            Markup.form(.method("post"), .action(Places.signOut()), .classes("header-form")) {
                csrfField(csrf)
                button(.classes("header-button")) { "Đăng xuất" }
            }
        }
    }

    private var signIn: HTML {
        a(
            .classes("header-button"),
            .href(Places.signIn()),
            .current(when: currentPath == Places.signIn())
        ) { "Đăng nhập" }
    }

    var navigation: HTML {
        let items = principal.map { NavigationItem.all(for: $0) } ?? NavigationItem.forVisitors
        let current = NavigationItem.current(of: items, at: currentPath)
        return HTML {
            if !items.isEmpty {
                nav(.classes("navigation"), .ariaLabel(principal == nil ? "Mục chính" : "Công việc")) {
                    ul(.classes("navigation-list")) {
                        for item in items {
                            li {
                                a(.href(item.address()), .current(when: item.address() == current)) { item.text }
                            }
                        }
                    }
                }
            }
        }
    }

    var pageFooter: HTML {
        footer(.classes("footer")) {
            div(.classes("footer-inner")) {
                p { "Một Cửa – tiếp nhận và trả kết quả thủ tục hành chính" }
                ul(.classes("footer-links")) {
                    li { a(.href(Places.tracking())) { "Tra cứu hồ sơ" } }
                }
            }
        }
    }
}
