"""What stands in the server's database, and the officers through whom a dossier goes."""

import re
import sqlite3

# Received, not yet given on, and competent is the office of `truongphong`.
NEW_AT_DESK = (
    "d.closed_on IS NULL AND d.given_to IS NULL AND d.office = d.desk AND d.step = 1 AND d.competent IN ("
    "SELECT p.office FROM post p JOIN account u ON u.officer = p.officer WHERE u.user_name = 'truongphong')"
)

# A page that every program opens.
PDF = (
    b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\nxref\n0 4\n0000000000 65535 f \n"
    b"0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\n"
    b"startxref\n165\n%%EOF\n"
)


def query(server, sql, *values):
    with sqlite3.connect(f"file:{server.database}?mode=ro", uri=True) as database:
        return database.execute(sql, values).fetchall()


def count(server, table="dossier"):
    return query(server, f"SELECT count(*) FROM {table}")[0][0]


def newest(server, condition):
    """The newest dossier of the district that is so."""
    rows = query(
        server,
        "SELECT d.code FROM dossier d JOIN agency a ON a.id = d.agency"
        f" WHERE a.level = 2 AND {condition} ORDER BY d.received_at DESC, d.code DESC LIMIT 1",
    )
    assert rows, f"the demonstration has no dossier with {condition}"
    return rows[0][0]


def name_of(server, user):
    return query(
        server, "SELECT w.name FROM officer w JOIN account u ON u.officer = w.id WHERE u.user_name = ?", user
    )[0][0]


class FourRoles:
    """The browsers of those who have a dossier one after another."""

    def __init__(self, code, visit, look=lambda page: None):
        self.pages = {user: visit(user) for user in ("tiepnhan", "truongphong", "thuly", "lanhdao", "vanthu")}
        self.code = code
        self.look = look

    def press(self, user, name, role="button"):
        page = self.pages[user]
        page.goto(f"/ho-so/{self.code}")
        page.get_by_role(role, name=re.compile(name)).first.click()
        self.look(page)
        return page

    def assign(self, page, name):
        officer = page.get_by_label("Người thụ lý").locator("option", has_text=name)
        page.get_by_label("Người thụ lý").select_option(officer.get_attribute("value"))
        page.get_by_role("button", name="Phân công thụ lý").click()
        page.get_by_text("Đã phân công.").wait_for()

    def examine(self):
        """From the specialist's desk to the leader's signature."""
        self.press("thuly", "^Trình kết quả")
        self.press("truongphong", "^Duyệt kết quả")
        self.press("truongphong", "^Chuyển đến")
        self.press("lanhdao", "^Nhận hồ sơ")
        return self.press("lanhdao", "^Ký kết quả", role="link")

    def bring(self):
        """From the signature to the page where the result is handed out."""
        self.press("lanhdao", "^Chuyển đến")
        self.press("vanthu", "^Nhận hồ sơ")
        self.press("vanthu", "^Lấy số")
        self.press("vanthu", "^Chuyển đến")
        self.press("tiepnhan", "^Nhận kết quả")
        return self.press("tiepnhan", "^Trả kết quả$", role="link")
